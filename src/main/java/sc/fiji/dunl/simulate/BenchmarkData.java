package sc.fiji.dunl.simulate;

import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trial.Trial;

/**
 * Trials of a benchmark and all that is known of them.
 *
 * @param trials one trace each, one after the other without a gap; onsets are
 *          known where the scenario says so
 * @param kernels the true kernels, unit l2 norm
 * @param codes the true codes, by trial, then kernel, then sample; samples
 *          count from the first sample of the first trial
 * @param baseline the constant a of every trial
 * @param noiseless [trial][sample], baseline plus all kernels at their codes
 */
public record BenchmarkData(List<Trial> trials, KernelBank kernels, List<Code> codes, double baseline,
	double[][] noiseless)
{

	public BenchmarkData {
		trials = List.copyOf(trials);
		codes = List.copyOf(codes);
	}
}
