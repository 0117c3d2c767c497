package org.kuangheng.server.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/**
 * A verification question (核查问题): a fact of one mine that nobody has stated, put to a unit that may
 * state it.
 *
 * @param kind of the answer: {@code YES_NO}, {@code AMOUNT}, {@code WORD} or {@code DAY}
 * @param words the words to choose from
 * @param amountUnit unit of an amount
 * @param answerable false where the registry must be completed instead, because it is computed
 * @param discretion whether the fact is an open norm: the answer needs a ground
 * @param units units that may state it
 * @param unit the one asked, as the pack codes it
 * @param owner the organisation asked
 * @param asOf the day it is about
 * @param due last day to answer
 * @param answer as the field writes it, {@code null} unless answered
 * @param moves how it was routed, oldest first
 */
public record Question(
    String id,
    String mine,
    String county,
    String fact,
    LocalizedText label,
    LocalizedText text,
    String kind,
    List<String> words,
    @Nullable String amountUnit,
    boolean answerable,
    boolean discretion,
    List<String> units,
    String unit,
    String owner,
    LocalDate asOf,
    Instant askedAt,
    LocalDate due,
    State state,
    @Nullable Instant closedAt,
    @Nullable String answer,
    @Nullable String document,
    @Nullable String evidence,
    @Nullable String ground,
    @Nullable String act,
    List<Move> moves,
    long version) {

  /** OPEN → ANSWERED, or WITHDRAWN once no longer needed; OVERDUE while open past its day. */
  public enum State {
    OPEN,
    OVERDUE,
    ANSWERED,
    WITHDRAWN
  }

  /** One routing: from which unit to which, by whom and why. */
  public record Move(String from, String to, String by, String ground, Instant at) {}
}
