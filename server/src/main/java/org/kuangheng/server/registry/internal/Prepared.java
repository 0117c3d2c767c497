package org.kuangheng.server.registry.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.Subject;

/**
 * A change that may be recorded: checked, in its fence, its content encoded.
 *
 * @param content {@code null} where the subject ends
 */
record Prepared(
    Subject subject, LocalDate from, @Nullable LocalDate to, @Nullable Encoded content) {}
