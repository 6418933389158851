/*-
 * #%L
 * Deconvolutional Unrolled Neural Learning for Fiji.
 * %%
 * Copyright (C) 2026 DUNL for Fiji developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.dunl.io;

import java.nio.file.Path;
import java.util.List;

import sc.fiji.dunl.InputException;
import sc.fiji.dunl.dunl.EncoderSettings;
import sc.fiji.dunl.dunl.train.Example;
import sc.fiji.dunl.dunl.train.Projection;
import sc.fiji.dunl.dunl.train.TrainingSettings;

/**
 * A file of inputs, and the numbers another implementation gives for them.
 *
 * @param encoder its encoder's settings
 * @param examples its trials
 * @param kernels [kernel][sample]
 * @param smoothness weight of the kernels' squared differences in the loss
 * @param codeL1 weight of the codes' mean magnitude in the loss
 * @param training how the kernels are trained, or null
 * @param projection of the kernels in training, or null
 * @param expected the numbers to meet
 */
public record ReferenceCase(EncoderSettings encoder, List<Example> examples, double[][] kernels,
	double smoothness, double codeL1, TrainingSettings training, Projection projection, Expected expected)
{

	/**
	 * The numbers to meet, flattened in the order of the file; null where the file
	 * says nothing.
	 *
	 * @param x codes
	 * @param a baselines
	 * @param yhat means
	 * @param loss data term
	 * @param totalLoss all terms
	 * @param dKernels gradient of the total loss
	 * @param trained kernels after each epoch
	 * @param stepLosses total loss of each update
	 */
	public record Expected(double[] x, double[] a, double[] yhat, double[] loss, double[] totalLoss, double[] dKernels,
		double[] trained, double[] stepLosses)
	{}

	/** @throws InputException if the file is no such case, or has an option that is not known here */
	public static ReferenceCase read(final Path file) {
		return CaseReader.read(file);
	}
}
