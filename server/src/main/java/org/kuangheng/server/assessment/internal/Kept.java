package org.kuangheng.server.assessment.internal;

/**
 * What came of keeping some verdicts.
 *
 * @param assessed verdicts computed
 * @param unchanged of those, the ones equal to the standing verdict
 * @param outcomes of those, the ones whose outcome differs from that before
 */
record Kept(int assessed, int unchanged, int outcomes) {}
