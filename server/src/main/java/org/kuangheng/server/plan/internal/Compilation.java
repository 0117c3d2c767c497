package org.kuangheng.server.plan.internal;

import java.util.List;
import java.util.Map;
import org.kuangheng.documents.PlanInput;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.plan.Plan;

/**
 * A plan as the record and the entries make it at a moment.
 *
 * @param decided the category people decided on, by mine
 * @param last the number of the last entry it was made from
 */
record Compilation(
    Plan plan,
    PlanInput input,
    CountyView view,
    AdoptedGroups groups,
    Map<MineId, String> decided,
    Map<String, String> recommended,
    Values values,
    List<MineId> stale,
    long last) {}
