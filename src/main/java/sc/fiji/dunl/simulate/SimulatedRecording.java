package sc.fiji.dunl.simulate;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.dunl.dunl.Code;
import sc.fiji.dunl.dunl.Decoder;
import sc.fiji.dunl.dunl.KernelBank;
import sc.fiji.dunl.trace.TimeAxis;
import sc.fiji.dunl.trace.TraceSet;
import sc.fiji.dunl.trial.Event;

/**
 * A movie and all that is known of it.
 *
 * @param name short lower-case name, also of its files
 * @param movie what the microscope saw
 * @param outlines one per ROI
 * @param events by time; their rows count from 1
 * @param covariates names of the events' covariates in the order of the columns
 *          of a table
 * @param kernels the true kernels, unit l2 norm
 * @param codes the true codes in dF/F, by ROI, then kernel, then sample: for
 *          each event and each kernel it may start, one per ROI with amplitude
 *          0 where the ROI did not respond, and spontaneous ones with event row 0
 */
public record SimulatedRecording(String name, SimulatedMovie movie, List<Outline> outlines, List<Event> events,
	List<String> covariates, KernelBank kernels, List<Code> codes)
{

	public SimulatedRecording {
		outlines = List.copyOf(outlines);
		events = List.copyOf(events);
		covariates = List.copyOf(covariates);
		codes = List.copyOf(codes);
	}

	/** Frame times; the first frame is at 0 s. */
	public TimeAxis time() {
		return TimeAxis.of(movie.frames(), movie.rateHz());
	}

	/** The noiseless dF/F of each ROI: all kernels at their codes. */
	public TraceSet signals() {
		return new TraceSet(outlines.stream().map(Outline::name).toList(), time(), decode(kernels, codes, outlines.size(),
			movie.frames()));
	}

	/** All kernels at their codes, [roi][sample]. */
	static double[][] decode(final KernelBank kernels, final List<Code> codes, final int rois, final int samples) {
		final List<List<Code>> byRoi = new ArrayList<>();
		for (int roi = 0; roi < rois; roi++)
			byRoi.add(new ArrayList<>());
		codes.forEach(code -> byRoi.get(code.roi()).add(code));
		final double[][] signals = new double[rois][samples];
		for (int roi = 0; roi < rois; roi++)
			for (int kernel = 0; kernel < kernels.size(); kernel++)
				Decoder.addPart(kernels, byRoi.get(roi), roi, kernel, signals[roi]);
		return signals;
	}
}
