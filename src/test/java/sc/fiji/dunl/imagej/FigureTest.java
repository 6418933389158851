package sc.fiji.dunl.imagej;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FigureTest {
	@Test
	void look() throws Exception {
		final Path dir = Files.createDirectories(Path.of("target/figures"));
		KernelFigure.of(ResultFixture.result()).writePng(dir.resolve("kernels.png"));
		TraceFigure.of(ResultFixture.result(), 2, "dF/F").writePng(dir.resolve("trace.png"));
		RasterFigure.of(ResultFixture.result()).writePng(dir.resolve("raster.png"));
		TraceFigure.of(ResultFixture.result(2, 6000), 1, "dF/F").writePng(dir.resolve("trace-long.png"));
		RasterFigure.of(ResultFixture.result(150, 3000)).writePng(dir.resolve("raster-large.png"));
		assertTrue(true);
	}
}
