package org.kuangheng.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Lang;
import org.kuangheng.review.Review.Status;
import org.kuangheng.review.ReviewProcess.Mode;
import org.kuangheng.review.ReviewProcess.Node;
import org.kuangheng.review.ReviewProcess.Signer;
import org.kuangheng.review.Reviews.By;
import org.kuangheng.review.Task.Kind;
import org.kuangheng.review.Task.State;

/** Tries every act of everybody in every state that small reviews can reach, to a bounded depth. */
class EveryPathTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<String> PEOPLE = List.of("INIT", "OFFICE", "A", "B", "X");

  private static ReviewProcess process(Mode mode, int signers, int percent) {
    List<Signer> people = new ArrayList<>();
    for (int i = 0; i < signers; i++) {
      people.add(new Signer(String.valueOf((char) ('A' + i)), i + 1));
    }
    Node first = new Node("first", mode, people, percent, Set.of());
    Node last = new Node("last", Mode.ANY, List.of(new Signer("A", 1)), 100, Set.of("first"));
    return new ReviewProcess("INIT", "OFFICE", List.of(first, last));
  }

  @ParameterizedTest(name = "{0}, {1} signers, {2} %, {3} acts")
  @CsvSource({
    "SEQUENCE,2,100,4", "SEQUENCE,3,100,4", "PARALLEL,2,100,4", "PARALLEL,3,100,4",
    "VOTE,2,50,4", "VOTE,3,51,4", "ANY,2,100,4", "ANY,3,100,4"
  })
  void holdsInEveryState(Mode mode, int signers, int percent, int depth) {
    Set<Review> seen = new HashSet<>();
    List<Review> edge = List.of(Review.begin(process(mode, signers, percent)));
    for (int step = 0; step <= depth; step++) {
      List<Review> next = new ArrayList<>();
      for (Review review : edge) {
        check(review);
        if (step < depth) {
          acts(review, seen, next);
        }
      }
      edge = next;
    }
    assertThat(seen).hasSizeGreaterThan(500);
  }

  private static void acts(Review review, Set<Review> seen, List<Review> next) {
    for (String who : PEOPLE) {
      for (Act act : candidates(review)) {
        Outcome outcome = Reviews.apply(review, new By(who, DAY, review.version()), act);
        if (outcome instanceof Outcome.Refused(var issue)) {
          assertThat(issue.what(Lang.ZH)).doesNotContain("{");
          assertThat(issue.remedy(Lang.EN)).doesNotContain("{");
        } else if (outcome instanceof Outcome.Done(Review after)) {
          checkStep(review, who, act, after);
          if (seen.add(after.atVersion(0))) {
            next.add(after);
          }
        }
      }
    }
  }

  private static List<Act> candidates(Review review) {
    List<Act> acts = new ArrayList<>();
    acts.addAll(List.of(new Act.Withdraw(), new Act.Resubmit(), new Act.Suspend()));
    acts.addAll(List.of(new Act.Resume(), new Act.Deputise("X", DAY, DAY)));
    acts.addAll(List.of(new Act.Leave("X", "Y"), new Act.Leave("A", "Y"), new Act.Close(0)));
    for (Task task : review.current()) {
      int id = task.id();
      acts.addAll(List.of(new Act.Agree(id), new Act.Oppose(id), new Act.GiveBack(id)));
      acts.addAll(List.of(new Act.Reject(id, null, true), new Act.Reject(id, "first", false)));
      acts.addAll(List.of(new Act.Reject(id, "first", true), new Act.Reject(id, null, false)));
      acts.addAll(List.of(new Act.Add(id, "X", true), new Act.Add(id, "X", false)));
      acts.addAll(List.of(new Act.Transfer(id, "X"), new Act.Delegate(id, "X")));
      acts.addAll(List.of(new Act.Remove(id), new Act.TakeBack(id), new Act.Expire(id)));
      acts.addAll(List.of(new Act.Copy(id, "X"), new Act.Ask(id, "X"), new Act.Remind(id)));
    }
    return acts;
  }

  /** What must be so in every state. */
  private static void check(Review review) {
    assertThat(review.decisions().stream().map(Review.Decision::round).toList())
        .as("one outcome a round: %s", review)
        .doesNotHaveDuplicates();
    for (Task task : review.tasks()) {
      assertThat(task.pending() && task.round() != review.round())
          .as("nothing pends of an earlier round: %s", review)
          .isFalse();
      if (task.state() == State.PAUSED) {
        assertThat(review.tasks())
            .as("who waits for an added signer has one: %s", review)
            .anyMatch(each -> each.childOf(task) && each.kind() == Kind.BEFORE && each.active());
      }
    }
    if (review.status() == Status.RUNNING) {
      assertThat(review.tasks())
          .as("never lost: %s", review)
          .anyMatch(t -> t.state() == State.OPEN);
      assertThat(finish(review).status()).as("can end: %s", review).isEqualTo(Status.PASSED);
    } else {
      assertThat(review.tasks()).as("none left over: %s", review).noneMatch(Task::pending);
    }
    assertThat(review.current().stream().filter(Task::pending).map(Task::holder).toList())
        .as("nobody holds two tasks: %s", review)
        .doesNotHaveDuplicates();
  }

  /** Everybody who holds something does it. */
  private static Review finish(Review start) {
    Review review = start;
    if (review.suspended()) {
      review = must(review, "OFFICE", new Act.Resume());
    }
    for (int i = 0; i < 30 && review.status() == Status.RUNNING; i++) {
      Task open =
          review.current().stream().filter(t -> t.state() == State.OPEN).findFirst().orElseThrow();
      Act act = open.delegated() ? new Act.GiveBack(open.id()) : new Act.Agree(open.id());
      review = must(review, open.holder(), act);
      if (review.status() == Status.RETURNED) {
        review = must(review, "INIT", new Act.Resubmit());
      }
    }
    return review;
  }

  private static Review must(Review review, String who, Act act) {
    Outcome outcome = Reviews.apply(review, new By(who, DAY, review.version()), act);
    assertThat(outcome).as("%s by %s in %s", act, who, review).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).review();
  }

  /** What must be so of every act that is done. */
  private static void checkStep(Review before, String who, Act act, Review after) {
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(Reviews.apply(after, new By(who, DAY, before.version()), act))
        .as("of two acts at once the second is refused")
        .isInstanceOf(Outcome.Refused.class);
    assertThat(after.decisions().size() - before.decisions().size()).isBetween(0, 1);
    if (act instanceof Act.Reject) {
      assertThat(before.current().stream().map(t -> after.tasks().get(t.id())))
          .as("a return cancels what was added")
          .noneMatch(Task::pending);
    }
    if (before.suspended()) {
      assertThat(act)
          .as("while suspended only a note is closed")
          .isInstanceOfAny(Act.Resume.class, Act.Close.class);
    }
    if (act instanceof Act.Withdraw) {
      assertThat(before.decisions()).isEmpty();
    }
    if (act instanceof Act.TakeBack) {
      assertThat(after.round()).isEqualTo(before.round());
    }
    if (act instanceof Act.Leave leave) {
      assertThat(after.tasks())
          .noneMatch(task -> task.pending() && task.chain().contains(leave.who()));
    }
  }

  @Test
  void whatADelegateHeldGoesBackWhenHeLeaves() {
    Review review = Review.begin(process(Mode.PARALLEL, 2, 100));
    review = must(review, "A", new Act.Delegate(0, "X"));
    review = must(review, "OFFICE", new Act.Leave("X", "Y"));
    assertThat(review.tasks().getFirst().holder()).isEqualTo("A");
    assertThat(review.tasks().getFirst().delegated()).isFalse();
  }

  @Test
  void anotherActsOnlyBetweenTheDaysAndNeverWithTwoHands() {
    Review review = Review.begin(process(Mode.PARALLEL, 2, 100));
    review = must(review, "A", new Act.Deputise("X", DAY, DAY));
    By late = new By("X", DAY.plusDays(1), review.version());
    assertThat(Reviews.apply(review, late, new Act.Agree(0))).isInstanceOf(Outcome.Refused.class);
    review = must(review, "X", new Act.Agree(0));
    review = must(review, "B", new Act.Deputise("A", DAY, DAY));
    By twoHands = new By("A", DAY, review.version());
    assertThat(Reviews.apply(review, twoHands, new Act.Agree(1)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aReturnComesStraightBackOrRunsAgain() {
    Review review = Review.begin(process(Mode.ANY, 2, 100));
    review = must(review, "A", new Act.Agree(0));
    Review straight = must(review, "A", new Act.Reject(2, null, true));
    assertThat(must(straight, "INIT", new Act.Resubmit()).at()).isEqualTo(1);
    Review again = must(review, "A", new Act.Reject(2, null, false));
    assertThat(must(again, "INIT", new Act.Resubmit()).at()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"50,RUNNING,1", "51,RUNNING,1", "67,RETURNED,0"})
  void aVoteIsRefusedAsSoonAsItCannotBeWon(int percent, Status status, int left) {
    Review review = Review.begin(process(Mode.VOTE, 2, percent));
    review = must(review, "A", new Act.Oppose(0));
    assertThat(review.status()).isEqualTo(status);
    assertThat(review.current().stream().filter(Task::pending).count()).isEqualTo(left);
  }
}
