package org.kuangheng.server.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * What was recorded of a subject for a stretch of valid time. Never changed; at most superseded.
 *
 * @param number order of recording
 * @param validFrom first day it holds
 * @param validTo first day it no longer holds, {@code null} while open
 * @param supersededAt when another version took its place, {@code null} while it is what is known
 * @param content the subject's record as JSON, in the registry's form for its kind
 * @param hash digest of the content's canonical JSON
 * @param act the act that recorded it
 */
public record Version(
    long number,
    Subject subject,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant recordedAt,
    @Nullable Instant supersededAt,
    JsonNode content,
    Sha256 hash,
    String act) {}
