package sc.fiji.dunl.dunl;

import sc.fiji.dunl.settings.Settings;

/**
 * What was learned, and the settings it was learned with: enough to apply the
 * kernels to other traces.
 *
 * @param kernels the learned kernels
 * @param settings all settings of the analysis
 */
public record Model(KernelBank kernels, Settings settings) {}
