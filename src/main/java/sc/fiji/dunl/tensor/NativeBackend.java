package sc.fiji.dunl.tensor;

import org.nd4j.linalg.factory.Nd4j;

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
			// NB: Whatever ND4J logs would open Fiji's console; only a logger without settings of its own heeds this.
			if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) System.setProperty(
				"org.slf4j.simpleLogger.defaultLogLevel", "error");
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
}
