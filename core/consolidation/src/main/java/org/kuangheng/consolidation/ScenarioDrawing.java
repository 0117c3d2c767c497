package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.consolidation.Programme.Solved;
import org.kuangheng.consolidation.Scenario.Group;
import org.kuangheng.consolidation.Scenario.ObjectiveValue;
import org.kuangheng.consolidation.Scenario.Proof;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.MergedMine;
import org.kuangheng.kernel.Progress;

/** Draws answers as scenarios: S1 is the best, S2 and on the alternatives in order of value. */
record ScenarioDrawing(Field field, Objectives objectives, LeftOverReasons reasons, Solved solved) {
  List<Scenario> draw(List<Answer> answers, Progress progress) {
    Answer best = answers.getFirst();
    Proofs proofs = new Proofs(field, solved, best);
    List<Scenario> scenarios = new ArrayList<>();
    for (Answer answer : answers) {
      int number = scenarios.size() + 1;
      progress.step("consolidation.scenarios", number, answers.size());
      List<MergedMine> groups = answer.groups().stream().map(field::merged).toList();
      List<ObjectiveValue> values = objectives.values(groups, answer.leftOut().length);
      ObjectiveValue first = values.getFirst();
      Proof proof =
          number == 1
              ? proofs.ofBest(first)
              : proofs.ofAlternative(
                  answer, first, scenarios.getFirst().values().getFirst().value());
      scenarios.add(
          new Scenario("S" + number, drawn(number, groups), reasons.of(answer), values, proof));
    }
    return scenarios;
  }

  private static List<Group> drawn(int scenario, List<MergedMine> groups) {
    List<Group> drawn = new ArrayList<>();
    for (MergedMine group : groups) {
      String id = "S%d-G%02d".formatted(scenario, drawn.size() + 1);
      drawn.add(new GroupDrawing(group).draw(id));
    }
    return drawn;
  }
}
