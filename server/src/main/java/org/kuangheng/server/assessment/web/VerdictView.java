package org.kuangheng.server.assessment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.assessment.Decision;
import org.kuangheng.server.assessment.Question;
import org.kuangheng.server.assessment.VerdictRow;
import tools.jackson.databind.JsonNode;

/**
 * A verdict as the screen shows it.
 *
 * @param changedBy the act on the registry that made it stale, {@code null} while it is fresh
 * @param verdict the verdict itself: eligibility, criteria, thresholds, scale, life, deciding sets,
 *     flips, alerts and receipt
 * @param questions open questions about the mine
 * @param decision what people decided, {@code null} while they have not
 * @param names the pack's names of categories, criteria, thresholds, facts and units; left out if
 *     not asked for
 * @param assumptions the readings the pack has taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerdictView(
    VerdictRow summary,
    String pack,
    String packHash,
    @Nullable String changedBy,
    JsonNode verdict,
    List<Question> questions,
    @Nullable Decision decision,
    @Nullable Map<String, @Nullable Object> names,
    @Nullable List<Map<String, @Nullable Object>> assumptions) {}
