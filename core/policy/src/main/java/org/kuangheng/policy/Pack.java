package org.kuangheng.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Sha256;

/**
 * A policy pack (政策包): everything one programme's plan says, as data.
 *
 * @param id folder name and identity, e.g. {@code yuncheng-2025-9}
 * @param hash digest over every file of the pack, by relative path, in order
 * @param crs EPSG code of the working coordinate system of the pack
 * @param eligibility who is in the programme; a mine needs one of these
 * @param criteria every criterion of every category
 * @param categories the dispositions, highest precedence first
 * @param texts further labels of the pack by key
 */
public record Pack(
    String id,
    String version,
    LocalizedText title,
    String documentNumber,
    LocalizedText issuer,
    LocalDate issued,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    int crs,
    List<BasisDocument> documents,
    List<Clause> clauses,
    List<Department> departments,
    List<FactDefinition> facts,
    List<Threshold> thresholds,
    ScaleTable scaleTable,
    LifeRule life,
    List<Criterion> eligibility,
    List<Criterion> criteria,
    List<Category> categories,
    List<LayerRule> layers,
    ConsolidationRules consolidation,
    List<Warning> warnings,
    List<Stage> stages,
    List<Target> targets,
    Map<String, List<RequiredField>> requiredFields,
    PublicationRules publication,
    List<Assumption> assumptions,
    PlanForm plan,
    DecisionModel decisions,
    Map<String, LocalizedText> texts,
    Sha256 hash) {

  /** A document the pack rests on (依据). {@code cited} is how texts cite it. */
  public record BasisDocument(
      String id,
      LocalizedText title,
      @Nullable String number,
      @Nullable LocalDate date,
      String confidence) {}

  /** A clause (条款), paraphrased; {@code id} as numbered in the source. */
  public record Clause(
      String document,
      String id,
      LocalizedText text,
      List<String> verifiedBy,
      @Nullable LocalizedText note) {}

  /** A unit (部门) that asserts facts or owes duties. */
  public record Department(String code, LocalizedText name, List<LocalizedText> duties) {}

  /** A rule of thumb the text leaves open, with the reading taken (假设). Shown to users. */
  public record Assumption(
      String id,
      LocalizedText question,
      LocalizedText taken,
      LocalizedText alternative,
      List<String> clauses) {}

  /**
   * A disposition (处置方式) of this pack; {@code decision} names its DMN decision (true, false or
   * null).
   */
  public record Category(
      String code, LocalizedText name, Kind kind, String decision, String clause) {
    /** What a disposition does to a mine, which is what the engine needs to know of it. */
    public enum Kind {
      CLOSURE,
      GUIDED_EXIT,
      SOLE_RETENTION,
      CONSOLIDATION,
      UPGRADE,
      OTHER
    }
  }

  /**
   * A criterion (判据): one DMN decision that is true, false or null.
   *
   * @param id the clause number, with a letter where a clause holds several, e.g. {@code 4.2.1a}
   * @param category the category it argues for, empty for eligibility
   * @param decision the DMN decision's name
   * @param discretion an open norm: a person decides, the machine never computes it
   * @param evidence what proves it
   */
  public record Criterion(
      String id,
      String clause,
      String category,
      String decision,
      LocalizedText label,
      boolean discretion,
      LocalizedText evidence) {}

  /**
   * A warning (预警): a DMN decision that, when true on or after {@code from}, warns; e.g. no renewal
   * after the end of 2025.
   */
  public record Warning(
      String id, String clause, String decision, @Nullable LocalDate from, LocalizedText text) {}

  /** A stage (步骤) with its deadline: months after an origin event, or after another stage. */
  public record Stage(
      String id,
      LocalizedText name,
      String clause,
      String origin,
      @Nullable Integer months,
      @Nullable LocalDate due,
      List<String> actors,
      List<String> chain) {}

  /** A target (目标): a number to reach, with its baseline and reading. */
  public record Target(
      String id,
      LocalizedText text,
      String clause,
      String measure,
      @Nullable String baseline,
      String limit,
      String unit) {}

  /** A field a county plan must hold for a mine of a category (编制要求), e.g. 退出办法. */
  public record RequiredField(String id, LocalizedText label, String clause, String kind) {}

  /** What is published and how (公开). */
  public record PublicationRules(
      String geometry, int noticeDays, int objectionDays, List<String> items) {}

  /**
   * The county plan's form: chapters and tables in order, how it is addressed and signed, and the
   * checks the law asks for before a county approves it.
   */
  public record PlanForm(
      LocalizedText title,
      LocalizedText addressee,
      LocalizedText signer,
      List<Chapter> chapters,
      List<Table> tables,
      List<Check> checks) {
    public record Chapter(String id, LocalizedText title, List<LocalizedText> paragraphs) {}

    public record Table(String id, LocalizedText title, List<LocalizedText> columns) {}

    /**
     * A check before approval (报批前法定程序), e.g. 公开征求意见.
     *
     * @param basis the law it comes from
     * @param days the least number of days it lasts, first and last included; 0 for no least
     */
    public record Check(
        String id, LocalizedText name, LocalizedText basis, int days, Counting counting) {}

    /** How the days of a check are counted: calendar days (日) or working days (工作日). */
    public enum Counting {
      CALENDAR,
      WORKING
    }
  }

  /** The clause with this number, if the pack has it. */
  public Optional<Clause> findClause(String clauseId) {
    return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
  }

  public Optional<FactDefinition> findFact(String factId) {
    return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
  }

  public Optional<Threshold> findThreshold(String thresholdId) {
    return thresholds.stream().filter(t -> t.id().equals(thresholdId)).findFirst();
  }

  public Optional<Category> findCategory(String code) {
    return categories.stream().filter(c -> c.code().equals(code)).findFirst();
  }
}
