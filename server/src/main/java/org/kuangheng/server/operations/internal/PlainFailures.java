package org.kuangheng.server.operations.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why there was no start, without a stack trace. */
final class PlainFailures extends AbstractFailureAnalyzer<NobodyToAdministerException> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, NobodyToAdministerException cause) {
    return new FailureAnalysis(cause.getMessage(), "./run --empty", cause);
  }
}
