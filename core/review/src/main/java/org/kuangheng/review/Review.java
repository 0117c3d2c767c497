package org.kuangheng.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one review; never changed, only followed by another.
 *
 * @param version counts the acts; an act says which version it saw
 * @param at index of the node where it stands, or stood when it was returned or ended
 * @param round counts the runs of nodes; each run has its own tasks and at most one decision
 * @param back index of the node to come straight back to, -1 for none
 */
public record Review(
    ReviewProcess process,
    int version,
    Status status,
    int at,
    int round,
    int back,
    boolean suspended,
    List<Task> tasks,
    List<Decision> decisions,
    List<Deputy> deputies,
    List<Note> notes) {
  /** Where the review stands as a whole. */
  public enum Status {
    RUNNING,
    RETURNED,
    WITHDRAWN,
    PASSED
  }

  /** The outcome of one round of a node. */
  public record Decision(int round, String node, boolean passed) {}

  /** One who may act for another between two days. */
  public record Deputy(String principal, String deputy, LocalDate from, LocalDate to) {}

  /** What is told beside the tasks. */
  public record Note(int id, Kind kind, int task, String from, String to, boolean closed) {
    /** Of what kind the note is. */
    public enum Kind {
      COPY,
      QUESTION,
      REMINDER,
      ESCALATION
    }
  }

  public Review {
    tasks = List.copyOf(tasks);
    decisions = List.copyOf(decisions);
    deputies = List.copyOf(deputies);
    notes = List.copyOf(notes);
  }

  /** A review as it is handed in: the first node has its tasks. */
  public static Review begin(ReviewProcess process) {
    Review empty =
        new Review(
            process,
            0,
            Status.RUNNING,
            0,
            0,
            -1,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return Routing.start(empty, 0);
  }

  public ReviewProcess.Node node() {
    return process.nodes().get(at);
  }

  /** The tasks of the present round, cancelled ones too. */
  public List<Task> current() {
    return tasks.stream().filter(task -> task.round() == round).toList();
  }

  @Nullable Task task(int id) {
    return id < 0 || id >= tasks.size() || tasks.get(id).round() != round ? null : tasks.get(id);
  }

  /** Whether somebody has or had a part in the present round. */
  boolean takesPart(String who) {
    return current().stream()
        .anyMatch(task -> task.state() != Task.State.CANCELLED && task.chain().contains(who));
  }

  Review with(Task changed) {
    List<Task> list = new ArrayList<>(tasks);
    if (changed.id() == list.size()) {
      list.add(changed);
    } else {
      list.set(changed.id(), changed);
    }
    return withTasks(list);
  }

  Review withTasks(List<Task> list) {
    return new Review(
        process, version, status, at, round, back, suspended, list, decisions, deputies, notes);
  }

  Review moved(Status newStatus, int newAt, int newBack) {
    return new Review(
        process, version, newStatus, newAt, round, newBack, suspended, tasks, decisions, deputies,
        notes);
  }

  Review nextRound() {
    return new Review(
        process, version, status, at, round + 1, back, suspended, tasks, decisions, deputies,
        notes);
  }

  Review decided(boolean passed) {
    List<Decision> more = new ArrayList<>(decisions);
    more.add(new Decision(round, node().id(), passed));
    return new Review(
        process, version, status, at, round, back, suspended, tasks, more, deputies, notes);
  }

  Review halted(boolean halt) {
    return new Review(
        process, version, status, at, round, back, halt, tasks, decisions, deputies, notes);
  }

  Review withDeputies(List<Deputy> list) {
    return new Review(
        process, version, status, at, round, back, suspended, tasks, decisions, list, notes);
  }

  Review withNotes(List<Note> list) {
    return new Review(
        process, version, status, at, round, back, suspended, tasks, decisions, deputies, list);
  }

  Review atVersion(int newVersion) {
    return new Review(
        process, newVersion, status, at, round, back, suspended, tasks, decisions, deputies, notes);
  }
}
