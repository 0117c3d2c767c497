package org.kuangheng.server.assessment.internal;

import org.springframework.stereotype.Component;

/** The tables that runs write. */
@Component
record Stores(VerdictStore verdicts, ChangeStore changes, RunStore runs) {}
