package org.kuangheng.server.api;

import org.kuangheng.kernel.IssueCode;
import org.kuangheng.kernel.Severity;

/**
 * A kind of refusal over HTTP: an issue code with its status. Each feature has one enum, with its
 * sentences in {@code issues_zh.properties} and {@code issues_en.properties} beside it.
 */
public interface ProblemCode extends IssueCode {
  int status();

  @Override
  default Severity severity() {
    return Severity.BLOCKING;
  }
}
