package org.kuangheng.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.documents.content.Cell;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.kernel.LocalizedText;

/** 待核实事项清单: for each undecided mine the smallest set of facts that would decide it, by unit. */
final class QuestionTable {
  static final String ID = "questions";

  private QuestionTable() {}

  static GridTable of(CountyView view) {
    Wording wording = view.wording();
    List<List<Cell>> rows = new ArrayList<>();
    for (MineView mine : view.undecided()) {
      if (mine.verdict() != null && !mine.verdict().deciding().isEmpty()) {
        for (Verdict.Question question : mine.verdict().deciding().getFirst().facts()) {
          rows.add(row(rows.size() + 1, mine, question, view));
        }
      }
    }
    return new GridTable(
        ID,
        wording.say("questions.title"),
        "",
        2,
        List.of(
            wording.say("questions.number"),
            wording.say("questions.mine"),
            wording.say("questions.fact"),
            wording.say("questions.question"),
            wording.say("questions.units"),
            wording.say("questions.evidence"),
            wording.say("questions.answer")),
        rows,
        notes(view));
  }

  /** Where a set isn't proved to be the smallest, that stands below with the mines it holds for. */
  private static List<String> notes(CountyView view) {
    Map<String, List<String>> mines = new TreeMap<>();
    for (MineView mine : view.undecided()) {
      if (mine.verdict() != null && !mine.verdict().deciding().isEmpty()) {
        LocalizedText note = mine.verdict().deciding().getFirst().note();
        if (note != null) {
          mines.computeIfAbsent(view.wording().of(note), _ -> new ArrayList<>()).add(mine.name());
        }
      }
    }
    return mines.entrySet().stream()
        .map(
            entry ->
                view.wording()
                    .say(
                        "questions.note",
                        "mines",
                        view.wording().list(entry.getValue()),
                        "note",
                        entry.getKey()))
        .toList();
  }

  private static List<Cell> row(
      int number, MineView mine, Verdict.Question question, CountyView view) {
    var fact = view.pack().findFact(question.fact());
    return List.of(
        Cell.count(number),
        Cell.text(mine.name()),
        Cell.text(fact.map(known -> view.wording().of(known.label())).orElse(question.fact())),
        Cell.text(view.wording().of(question.question())),
        Cell.text(Units.of(question.units(), view)),
        Cell.text(fact.map(known -> view.wording().of(known.evidence())).orElse("")),
        new Cell.ToFill());
  }
}
