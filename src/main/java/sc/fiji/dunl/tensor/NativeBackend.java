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
package sc.fiji.dunl.tensor;

import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import sc.fiji.dunl.InputException;

/** Starts ND4J when it is first needed, and says so plainly where it cannot. */
final class NativeBackend {

	private static Throwable failure;
	private static boolean started;

	private NativeBackend() {
		// NB: static use only.
	}

	/** @throws InputException where ND4J has no natives for this machine */
	static synchronized void require() {
		if (!started) {
			started = true;
			quieten();
			try {
				Nd4j.scalar(1.0).close();
			}
			catch (final Throwable e) {
				failure = e;
			}
		}
		if (failure != null) throw new InputException("ND4J cannot start on this machine (" + System.getProperty(
			"os.name") + ", " + System.getProperty("os.arch") + "): install the dunl-fiji package of this platform.", failure);
	}

	/** Keeps what ND4J tells of itself from Fiji's console: Fiji's logger is logback, that of the command line the simple one. */
	private static void quieten() {
		if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) System.setProperty(
			"org.slf4j.simpleLogger.defaultLogLevel", "error");
		final Logger logger = LoggerFactory.getLogger("org.nd4j");
		try {
			final Class<?> level = Class.forName("ch.qos.logback.classic.Level", false, logger.getClass().getClassLoader());
			logger.getClass().getMethod("setLevel", level).invoke(logger, level.getField("WARN").get(null));
		}
		catch (final ReflectiveOperationException e) {
			// NB: Another logger, which heeds its own settings.
		}
	}
}
