package org.kuangheng.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.review.Review.Deputy;
import org.kuangheng.review.Review.Note;
import org.kuangheng.review.Review.Status;

/** The one way from a state to the next: state × act → state or refusal. */
public final class Reviews {
  private Reviews() {}

  /**
   * Who does it, on which day, and which version of the review was seen.
   *
   * @param who the person or unit; the clock's acts come from the office
   */
  public record By(String who, LocalDate day, int seen) {}

  /** What the act comes to. */
  public static Outcome apply(Review review, By by, Act act) {
    if (by.seen() != review.version()) {
      return Outcome.refuse(ReviewIssue.STALE, "seen", by.seen(), "now", review.version());
    }
    if (act instanceof Act.Close close) {
      return done(review, Notes.close(review, by.who(), close.note()));
    }
    if (act instanceof Act.Resubmit) {
      return done(review, resubmit(review, by));
    }
    if (review.status() != Status.RUNNING) {
      return Outcome.refuse(ReviewIssue.NOT_RUNNING);
    }
    if (review.suspended() && !(act instanceof Act.Resume)) {
      return Outcome.refuse(ReviewIssue.SUSPENDED);
    }
    return done(
        review,
        act instanceof Act.OfHolder own ? Signing.act(review, by, own) : besides(review, by, act));
  }

  private static Outcome done(Review before, Outcome outcome) {
    return outcome instanceof Outcome.Done(Review after)
        ? new Outcome.Done(after.atVersion(before.version() + 1))
        : outcome;
  }

  private static Outcome besides(Review review, By by, Act act) {
    return switch (act) {
      case Act.Remove remove -> Signing.remove(review, by, remove.task());
      case Act.TakeBack own -> Signing.takeBack(review, by, own.task());
      case Act.Withdraw _ -> withdraw(review, by);
      case Act.Remind remind -> Notes.remind(review, by.who(), remind.task());
      case Act.Expire expire -> Notes.expire(review, by.who(), expire.task());
      case Act.Suspend _ -> office(review, by, review.halted(true));
      case Act.Resume _ ->
          review.suspended()
              ? office(review, by, review.halted(false))
              : Outcome.refuse(ReviewIssue.NOT_SUSPENDED);
      case Act.Deputise deputise -> deputise(review, by, deputise);
      case Act.Leave leave -> leave(review, by, leave);
      case Act.Close _, Act.Resubmit _, Act.OfHolder _ ->
          throw new IllegalStateException("Taken before: " + act);
    };
  }

  static Outcome office(Review review, By by, Review after) {
    return by.who().equals(review.process().office())
        ? new Outcome.Done(after)
        : Outcome.refuse(ReviewIssue.NOT_YOURS, "who", review.process().office());
  }

  private static Outcome initiator(Review review, By by, Review after) {
    return by.who().equals(review.process().initiator())
        ? new Outcome.Done(after)
        : Outcome.refuse(ReviewIssue.NOT_YOURS, "who", review.process().initiator());
  }

  private static Outcome withdraw(Review review, By by) {
    if (review.at() != 0 || !review.decisions().isEmpty()) {
      return Outcome.refuse(ReviewIssue.TOO_LATE);
    }
    return initiator(
        review, by, Routing.cancelPending(review).moved(Status.WITHDRAWN, review.at(), -1));
  }

  private static Outcome resubmit(Review review, By by) {
    if (review.status() != Status.RETURNED) {
      return Outcome.refuse(ReviewIssue.NOT_RETURNED);
    }
    int index = Math.max(review.back(), 0);
    Review going = review.moved(Status.RETURNED, review.at(), -1);
    return initiator(review, by, Routing.start(going, index));
  }

  private static Outcome deputise(Review review, By by, Act.Deputise act) {
    if (act.deputy().equals(by.who()) || act.to().isBefore(act.from())) {
      return Outcome.refuse(ReviewIssue.BAD_DATES);
    }
    List<Deputy> deputies = new ArrayList<>(review.deputies());
    deputies.removeIf(deputy -> deputy.principal().equals(by.who()));
    deputies.add(new Deputy(by.who(), act.deputy(), act.from(), act.to()));
    return new Outcome.Done(review.withDeputies(deputies));
  }

  private static Outcome leave(Review review, By by, Act.Leave act) {
    if (review.takesPart(act.successor()) || act.successor().equals(act.who())) {
      return Outcome.refuse(ReviewIssue.ALREADY_SIGNS, "who", act.successor());
    }
    List<Task> tasks = new ArrayList<>(review.tasks());
    tasks.replaceAll(task -> task.pending() ? without(task, act) : task);
    List<Deputy> deputies = new ArrayList<>(review.deputies());
    deputies.removeIf(
        deputy -> deputy.principal().equals(act.who()) || deputy.deputy().equals(act.who()));
    return office(review, by, review.withTasks(tasks).withDeputies(deputies));
  }

  private static Task without(Task task, Act.Leave act) {
    if (!task.chain().contains(act.who())) {
      return task;
    }
    if (task.chain().size() > 1 && task.holder().equals(act.who())) {
      return task.givenBack();
    }
    List<String> chain = new ArrayList<>(task.chain());
    if (chain.getFirst().equals(act.who())) {
      chain.set(0, act.successor());
    } else {
      chain.remove(act.who());
    }
    return task.heldBy(chain, task.delegated());
  }

  /** Notices, questions and reminders: they are told and closed, and decide nothing. */
  static final class Notes {
    private Notes() {}

    static Review add(Review review, Note.Kind kind, Task task, String to) {
      List<Note> notes = new ArrayList<>(review.notes());
      notes.add(new Note(notes.size(), kind, task.id(), task.holder(), to, false));
      return review.withNotes(notes);
    }

    static Outcome close(Review review, String who, int id) {
      for (Note note : review.notes()) {
        if (note.id() == id && note.to().equals(who) && !note.closed()) {
          List<Note> notes = new ArrayList<>(review.notes());
          notes.set(id, new Note(id, note.kind(), note.task(), note.from(), who, true));
          return new Outcome.Done(review.withNotes(notes));
        }
      }
      return Outcome.refuse(ReviewIssue.NO_SUCH_NOTE, "note", id);
    }

    static Outcome remind(Review review, String who, int id) {
      Task task = review.task(id);
      if (task == null || !task.active()) {
        return Outcome.refuse(ReviewIssue.NOT_OPEN, "task", id);
      }
      ReviewProcess process = review.process();
      if (!who.equals(process.initiator()) && !who.equals(process.office())) {
        return Outcome.refuse(ReviewIssue.NOT_YOURS, "who", process.office());
      }
      return new Outcome.Done(add(review, Note.Kind.REMINDER, task, task.holder()));
    }

    static Outcome expire(Review review, String who, int id) {
      Task task = review.task(id);
      String office = review.process().office();
      if (task == null || !task.active()) {
        return Outcome.refuse(ReviewIssue.NOT_OPEN, "task", id);
      }
      if (!who.equals(office)) {
        return Outcome.refuse(ReviewIssue.NOT_YOURS, "who", office);
      }
      return switch (task.level()) {
        case 0 ->
            new Outcome.Done(
                add(review.with(task.later()), Note.Kind.REMINDER, task, task.holder()));
        case 1 ->
            new Outcome.Done(add(review.with(task.later()), Note.Kind.ESCALATION, task, office));
        default -> Outcome.refuse(ReviewIssue.ALREADY_ESCALATED, "task", id);
      };
    }
  }
}
