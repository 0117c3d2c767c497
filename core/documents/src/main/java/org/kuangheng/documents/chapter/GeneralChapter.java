package org.kuangheng.documents.chapter;

import java.util.List;
import org.kuangheng.documents.Snapshot;
import org.kuangheng.documents.content.Block;
import org.kuangheng.policy.Pack;

/** 总则: what the plan rests on, the day it looks at, and how it can be recomputed. */
final class GeneralChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<String> basis =
        context.pack().documents().stream().map(document -> cite(document, context)).toList();
    return List.of(
        context.paragraph("general.basis", "documents", context.wording().list(basis)),
        context.paragraph(
            "general.days",
            "asOf",
            context.wording().day(context.view().input().asOf()),
            "cutOff",
            context.wording().day(context.pack().life().cutOff())),
        context.paragraph(
            context.view().input().written().approvedOn() == null
                ? "general.draft"
                : "general.approved",
            "pack",
            context.pack().id(),
            "version",
            context.pack().version(),
            "snapshot",
            Snapshot.hash(context.view().input()).brief(),
            "assumptions",
            context.annex("assumptions")));
  }

  private static String cite(Pack.BasisDocument document, ChapterContext context) {
    String title = context.say("general.title", "title", context.of(document.title()));
    return document.number() == null
        ? title
        : context.say("general.document", "title", title, "number", document.number());
  }
}
