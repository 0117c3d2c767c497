package org.kuangheng.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one signer has to do in one round of a node (任务).
 *
 * @param chain the one named first, then everyone it was handed to; the last holds it
 * @param parent the task whose holder added this one, {@code null} for those of the node
 * @param delegated the last in the chain only advises and gives back
 * @param level how often it has run out of time: 1 reminded, 2 told to the office
 */
public record Task(
    int id,
    int round,
    List<String> chain,
    Kind kind,
    int weight,
    State state,
    @Nullable Integer parent,
    boolean delegated,
    int level) {
  /** Whence the task comes. */
  public enum Kind {
    NODE,
    BEFORE,
    AFTER
  }

  /** Where the task stands. */
  public enum State {
    WAITING,
    OPEN,
    PAUSED,
    AGREED,
    OPPOSED,
    REJECTED,
    CANCELLED
  }

  public Task {
    chain = List.copyOf(chain);
  }

  public String holder() {
    return chain.getLast();
  }

  /** Still to be done. */
  public boolean pending() {
    return state == State.WAITING || active();
  }

  boolean active() {
    return state == State.OPEN || state == State.PAUSED;
  }

  boolean untouched() {
    return state == State.WAITING || (state == State.OPEN && chain.size() == 1);
  }

  boolean childOf(Task other) {
    return parent != null && parent == other.id;
  }

  Task with(State next) {
    return new Task(id, round, chain, kind, weight, next, parent, delegated, level);
  }

  Task heldBy(List<String> newChain, boolean onlyAdvises) {
    return new Task(id, round, newChain, kind, weight, state, parent, onlyAdvises, level);
  }

  Task handedTo(String who, boolean onlyAdvises) {
    List<String> longer = new ArrayList<>(chain);
    longer.add(who);
    return heldBy(longer, onlyAdvises);
  }

  Task givenBack() {
    return heldBy(chain.subList(0, chain.size() - 1), false);
  }

  Task later() {
    return new Task(id, round, chain, kind, weight, state, parent, delegated, level + 1);
  }
}
