package org.kuangheng.server.plan.internal;

import java.util.List;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.PlanVersions;
import org.kuangheng.server.plan.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Versions read and compared. The province sees those that were handed in. */
@Service
@Transactional(readOnly = true)
class VersionDesk implements PlanVersions {
  private final Plans plans;
  private final VersionTable versions;

  VersionDesk(Plans plans, VersionTable versions) {
    this.plans = plans;
    this.versions = versions;
  }

  @Override
  public List<Frozen> list(Caller caller, String plan) {
    return versions.list(plans.get(caller, plan).id()).stream()
        .filter(one -> caller.role() != Role.PROVINCE || one.submittedAt() != null)
        .toList();
  }

  @Override
  public JsonNode content(Caller caller, String plan, int number) {
    require(caller, plan, number);
    return Trees.JSON.readTree(versions.content(plan, number).orElseThrow(() -> unknown(number)));
  }

  private void require(Caller caller, String plan, int number) {
    if (list(caller, plan).stream().noneMatch(one -> one.number() == number)) {
      throw unknown(number);
    }
  }

  private static Refusal unknown(Object what) {
    return Refusal.of(ApiProblem.NOT_FOUND, "number", "what", what);
  }

  @Override
  public List<Difference> compare(Caller caller, String plan, int before, int after) {
    return Comparison.of(at(caller, plan, before), at(caller, plan, after));
  }

  private JsonNode at(Caller caller, String plan, int number) {
    return number == 0 ? plans.content(caller, plan, Lang.ZH) : content(caller, plan, number);
  }

  @Override
  public List<Paper> papers(Caller caller, String plan, int number) {
    Plan seen = plans.get(caller, plan);
    boolean draft = seen.open() && seen.number() == number && caller.role() != Role.PROVINCE;
    if (!draft) {
      require(caller, plan, number);
    }
    return versions.papers(plan, number);
  }

  @Override
  public byte[] paper(Caller caller, String plan, int number, String name) {
    papers(caller, plan, number);
    return versions.paper(plan, number, name).orElseThrow(() -> unknown(name));
  }
}
