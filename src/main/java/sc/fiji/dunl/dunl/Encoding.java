package sc.fiji.dunl.dunl;

/**
 * What the encoder found in a trial.
 *
 * @param x codes, [roi][kernel][position of the {@link CodeGrid}]
 * @param a baseline, [roi]
 * @param eta mean, [roi][sample]
 */
public record Encoding(double[][][] x, double[] a, double[][] eta) {}
