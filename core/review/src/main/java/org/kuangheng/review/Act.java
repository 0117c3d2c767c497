package org.kuangheng.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody does in a review (动作). */
public sealed interface Act {
  /** An act of the one who holds an open task. */
  sealed interface OfHolder extends Act {
    int task();
  }

  /** 同意. */
  record Agree(int task) implements OfHolder {}

  /** 反对: a vote against. */
  record Oppose(int task) implements OfHolder {}

  /**
   * 驳回: back to an earlier node, or to the initiator.
   *
   * @param target the node's id, {@code null} for the initiator
   * @param straight comes straight back to this node afterwards, else every node between runs again
   */
  record Reject(int task, @Nullable String target, boolean straight) implements OfHolder {}

  /** 加签: another signs first (before) or as well (after). */
  record Add(int task, String who, boolean before) implements OfHolder {}

  /** 转办: handed over for good. */
  record Transfer(int task, String who) implements OfHolder {}

  /** 委派: another prepares it and gives it back. */
  record Delegate(int task, String who) implements OfHolder {}

  /** 交回: what was handed over goes back. */
  record GiveBack(int task) implements OfHolder {}

  /** 抄送. */
  record Copy(int task, String who) implements OfHolder {}

  /** 沟通: a question that does not hold up the task. */
  record Ask(int task, String who) implements OfHolder {}

  /** 减签, by the one who added. */
  record Remove(int task) implements Act {}

  /** 撤回 of one's own opinion, while the node is undecided. */
  record TakeBack(int task) implements Act {}

  /** 撤回 of the whole, by the initiator, while the first node is undecided. */
  record Withdraw() implements Act {}

  /** 重新上报 of what was returned. */
  record Resubmit() implements Act {}

  /** 催办. */
  record Remind(int task) implements Act {}

  /** 超时, told by the clock. */
  record Expire(int task) implements Act {}

  /** 挂起. */
  record Suspend() implements Act {}

  /** 恢复. */
  record Resume() implements Act {}

  /** 代理: another may act in one's stead, both days included. */
  record Deputise(String deputy, LocalDate from, LocalDate to) implements Act {}

  /** Somebody leaves; the successor takes what was named to him. */
  record Leave(String who, String successor) implements Act {}

  /** 已阅 or the answer to a question: closes a note addressed to the actor. */
  record Close(int note) implements Act {}
}
