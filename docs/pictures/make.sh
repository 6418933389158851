#!/usr/bin/env bash
# Makes the pictures of results in docs/images: figures as the command line writes them, and the explorer.
#
#   docs/pictures/make.sh
#
# needs Maven, a JDK and xvfb-run. Pictures of Fiji's own windows are made by in-fiji.sh.
set -eu
cd "$(dirname "$0")/../.."
work=target/pictures
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=test
run() { java -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" "$@"; }
dunl() { run sc.fiji.dunl.command.Main "$@" --overwrite; }

for sample in calcium dopamine; do
	from=sample-stacks/$sample
	dunl analyze $from/$sample.tif --rois $from/rois.zip --events $from/events.csv --settings $from/settings.yaml \
		--out $work/$sample
done
dunl analyze sample-stacks/calcium/calcium.tif --rois sample-stacks/calcium/rois.zip --set kernel_num=2 --out $work/blind
dunl behaviour $work/dopamine --covariates reward_ul --out $work/behaviour
dunl analyze sample-stacks/calcium/calcium.tif --rois sample-stacks/calcium/rois.zip --events sample-stacks/calcium/events.csv \
	--settings sample-stacks/calcium/settings.yaml --set bootstrap=200 --out $work/bands
dunl choose $work/calcium --settings sample-stacks/calcium/settings.yaml --kernel-lengths 0.5,1,2,3 --penalties 2,4,8 \
	--out $work/choice
dunl project sample-stacks/calcium/calcium.tif --pictures correlation --out $work/project

# Source, copy and its width; figures are written at the resolution of print.
run sc.fiji.dunl.docs.ResizedPictures \
	$work/calcium/figures/kernels.png docs/images/kernels.png 860 \
	$work/calcium/figures/raster.png docs/images/raster.png 1400 \
	$work/calcium/figures/traces/005_cell05.png docs/images/trace.png 1200 \
	$work/blind/figures/kernels.png docs/images/kernels-without-events.png 860 \
	$work/bands/figures/kernels.png docs/images/kernels-bands.png 860 \
	$work/dopamine/figures/kernels.png docs/images/dopamine-kernels.png 860 \
	$work/behaviour/figures/tuning.png docs/images/dopamine-tuning.png 700 \
	$work/behaviour/figures/rasters.png docs/images/dopamine-codes-by-reward.png 860 \
	$work/choice/choice.png docs/images/choice.png 700 \
	$work/project/correlation.png docs/images/correlation.png 432

for tab in raster kernels; do
	xvfb-run -a -s "-screen 0 1600x1000x24" java -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
		sc.fiji.dunl.imagej.explore.ExplorerPicture $work/calcium $work/$tab.png 1240 800 $tab
done
cp $work/raster.png docs/images/explorer.png
cp $work/kernels.png docs/images/explorer-kernels.png
