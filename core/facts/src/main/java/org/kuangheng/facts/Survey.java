package org.kuangheng.facts;

import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Sha256;

/**
 * A baseline survey (摸底调查, clause 5.1) as read from a folder: every mine, the constraint layers and
 * which of them were looked at, the workings, the counties' names, what was wrong with the files,
 * and the digest of every input file by its relative path.
 *
 * @param seats where the counties' seats lie, of those counties for which it is stated
 */
public record Survey(
    List<MineRecord> mines,
    List<ConstraintFeature> constraints,
    List<WorkingsFeature> workings,
    Map<CountyCode, String> counties,
    Map<String, Sha256> inputs,
    List<Issue> issues,
    LayerCoverage coverage,
    Map<CountyCode, CountySeat> seats) {
  public Survey {
    mines = List.copyOf(mines);
    constraints = List.copyOf(constraints);
    workings = List.copyOf(workings);
    counties = Map.copyOf(counties);
    inputs = Map.copyOf(inputs);
    issues = List.copyOf(issues);
    seats = Map.copyOf(seats);
  }

  /** A survey that states no county's seat. */
  public Survey(
      List<MineRecord> mines,
      List<ConstraintFeature> constraints,
      List<WorkingsFeature> workings,
      Map<CountyCode, String> counties,
      Map<String, Sha256> inputs,
      List<Issue> issues,
      LayerCoverage coverage) {
    this(mines, constraints, workings, counties, inputs, issues, coverage, Map.of());
  }

  /** A survey whose layers are those that have features. */
  public Survey(
      List<MineRecord> mines,
      List<ConstraintFeature> constraints,
      List<WorkingsFeature> workings,
      Map<CountyCode, String> counties,
      Map<String, Sha256> inputs,
      List<Issue> issues) {
    this(mines, constraints, workings, counties, inputs, issues, LayerCoverage.of(constraints));
  }

  /** The same survey with these findings in place of its own. */
  public Survey withIssues(List<Issue> found) {
    return new Survey(mines, constraints, workings, counties, inputs, found, coverage, seats);
  }

  /** The same survey with these mines in place of its own. */
  public Survey withMines(List<MineRecord> others) {
    return new Survey(others, constraints, workings, counties, inputs, issues, coverage, seats);
  }

  /** The same survey with the seats of its counties. */
  public Survey withSeats(Map<CountyCode, CountySeat> stated) {
    return new Survey(mines, constraints, workings, counties, inputs, issues, coverage, stated);
  }
}
