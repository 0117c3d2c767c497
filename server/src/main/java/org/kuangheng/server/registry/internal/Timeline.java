package org.kuangheng.server.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject over valid time (有效时间线), while an act is worked out: stretches that
 * do not overlap, in order.
 */
final class Timeline {
  /**
   * A stretch of valid time and what holds in it.
   *
   * @param to first day it no longer holds, {@code null} while open
   * @param number the version on record it comes from, {@code null} if it is new
   * @param written what is to be recorded, {@code null} if it comes from a version on record
   */
  record Stretch(
      LocalDate from,
      @Nullable LocalDate to,
      String hash,
      @Nullable Long number,
      @Nullable Encoded written) {
    Stretch between(LocalDate newFrom, @Nullable LocalDate newTo) {
      return new Stretch(newFrom, newTo, hash, number, written);
    }
  }

  private final List<Stretch> before;
  private List<Stretch> now;

  Timeline(List<Stretch> known) {
    this.before = List.copyOf(known);
    this.now = new ArrayList<>(known);
  }

  /** Lets the stretch hold in its time; nothing happens where the same is known already. */
  void put(Stretch stretch) {
    if (knows(stretch)) {
      return;
    }
    remove(stretch.from(), stretch.to());
    now.add(stretch);
    now.sort(java.util.Comparator.comparing(Stretch::from));
  }

  /** Leaves nothing from a day on; false if there was nothing. */
  boolean end(LocalDate from) {
    return remove(from, null);
  }

  /** What was known once is known again. */
  void become(List<Stretch> known) {
    now = new ArrayList<>(known);
  }

  boolean changed() {
    return !now.equals(before);
  }

  /** What is known as of a day, {@code null} if nothing. */
  @Nullable Stretch at(LocalDate day) {
    for (Stretch stretch : now) {
      if (!day.isBefore(stretch.from()) && isBefore(day, stretch.to())) {
        return stretch;
      }
    }
    return null;
  }

  /** Versions on record that no longer stand as they are. */
  List<Long> superseded() {
    List<Long> numbers = new ArrayList<>();
    for (Stretch stretch : before) {
      if (stretch.number() != null && !now.contains(stretch)) {
        numbers.add(stretch.number());
      }
    }
    return numbers;
  }

  /** Stretches to be recorded: new ones, and what is left of versions cut short. */
  List<Stretch> added() {
    return now.stream().filter(stretch -> !before.contains(stretch)).toList();
  }

  private boolean knows(Stretch wanted) {
    LocalDate day = wanted.from();
    for (Stretch stretch : now) {
      if (!stretch.from().isAfter(day)
          && isBefore(day, stretch.to())
          && stretch.hash().equals(wanted.hash())) {
        if (stretch.to() == null || (wanted.to() != null && !stretch.to().isBefore(wanted.to()))) {
          return true;
        }
        day = stretch.to();
      }
    }
    return false;
  }

  private boolean remove(LocalDate from, @Nullable LocalDate to) {
    List<Stretch> left = new ArrayList<>();
    boolean met = false;
    for (Stretch stretch : now) {
      boolean apart = !isBefore(from, stretch.to()) || !isBefore(stretch.from(), to);
      if (apart) {
        left.add(stretch);
        continue;
      }
      met = true;
      if (stretch.from().isBefore(from)) {
        left.add(stretch.between(stretch.from(), from));
      }
      if (to != null && isBefore(to, stretch.to())) {
        left.add(stretch.between(to, stretch.to()));
      }
    }
    now = left;
    return met;
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }
}
