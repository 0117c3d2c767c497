package org.kuangheng.server.consolidation;

import org.kuangheng.server.api.ProblemCode;

/** What is refused of proposals, their adoption and their hearings. */
public enum ConsolidationProblem implements ProblemCode {
  /** What the group rests on has changed since. */
  PROPOSAL_STALE(409),
  /** A mine of the group stands in an adopted group already. */
  MINE_ADOPTED(409),
  /** The adoption was withdrawn already. */
  ADOPTION_WITHDRAWN(409),
  /** The wish was withdrawn already. */
  WISH_WITHDRAWN(409),
  /** Neighbours have not been served, and the setting asks for it. */
  NEIGHBOURS_NOT_SERVED(409),
  /** Neighbours were served but their opinion is not on record, and the setting asks for it. */
  NEIGHBOUR_NOT_HEARD(409),
  /** The scenario has no such group, or the proposal no such scenario. */
  GROUP_UNKNOWN(404),
  /** A mine named is not among those of the county. */
  MINE_UNKNOWN(422),
  /** A lock names two mines or more, a ban exactly two. */
  WISH_SIZE(422),
  /** A sandbox is limited. */
  SANDBOX_TOO_LARGE(413),
  /** There is nothing to compare with. */
  NO_PREVIOUS_RUN(404);

  private final int status;

  ConsolidationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
