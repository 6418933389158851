/**
 * Recordings and benchmarks whose kernels, codes, ROIs and noise are known.
 * <p>
 * Everything is drawn from one {@link java.util.Random} in a fixed order and
 * uses {@link java.lang.StrictMath}, so that a seed gives the same numbers on
 * every machine.
 * </p>
 */
package sc.fiji.dunl.simulate;
