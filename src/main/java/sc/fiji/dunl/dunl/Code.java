package sc.fiji.dunl.dunl;

/**
 * One placement of one kernel in one trace.
 *
 * @param roi 0-based position of the ROI in its trace set
 * @param kernel 0-based position of the kernel in its bank
 * @param trial number of the trial, 1-based
 * @param sample 0-based sample of the recording at which the kernel starts;
 *          may lie before the first sample by less than the kernel's length
 * @param eventRow row of the event in the events file, 1-based; 0 where the
 *          onset was found rather than known
 * @param amplitude factor of the unit-norm kernel, in units of the trace
 */
public record Code(int roi, int kernel, int trial, int sample, int eventRow, double amplitude) {}
