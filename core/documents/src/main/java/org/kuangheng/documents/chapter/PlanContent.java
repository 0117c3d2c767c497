package org.kuangheng.documents.chapter;

import java.time.LocalDate;
import java.util.List;
import org.kuangheng.documents.Snapshot;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.table.PlanTables;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.policy.Pack;

/** Composes a county's draft plan (县级方案草案) from the pack's form and the record. */
public final class PlanContent {
  private PlanContent() {}

  public static DraftPlan of(CountyView view) {
    Wording wording = view.wording();
    Pack pack = view.pack();
    List<GridTable> annexes = PlanTables.annexes(view);
    ChapterContext context = new ChapterContext(view, annexes.stream().map(GridTable::id).toList());
    String signer = FormText.fill(wording.of(pack.plan().signer()), view);
    String title = FormText.fill(wording.of(pack.plan().title()), view);
    LocalDate approved = view.input().written().approvedOn();
    return new DraftPlan(
        new DraftPlan.Head(
            wording.say("plan.mark", "signer", signer),
            approved == null ? wording.say("plan.draft") : "",
            wording.say("plan.number")),
        approved == null ? wording.say("plan.titleDraft", "title", title) : title,
        wording.say(
            "plan.addressee",
            "addressee",
            FormText.fill(wording.of(pack.plan().addressee()), view)),
        Chapters.of(context),
        annexes,
        new DraftPlan.Signature(
            signer, approved == null ? wording.say("plan.date") : wording.day(approved)),
        new DraftPlan.Colophon(
            wording.say("plan.copies"),
            wording.say("plan.issuer", "signer", signer),
            wording.say("plan.printed")),
        new DraftPlan.Provenance(
            provenance(view),
            wording.say(
                "plan.subject",
                "policy",
                wording.of(pack.title()),
                "documentNumber",
                pack.documentNumber()),
            view.input().asOf(),
            wording));
  }

  /** The line printed on every page, sheet and map: snapshot, pack and day. */
  public static String provenance(CountyView view) {
    return view.wording()
        .say(
            "plan.provenance",
            "snapshot",
            Snapshot.hash(view.input()).brief(),
            "pack",
            view.pack().id(),
            "version",
            view.pack().version(),
            "asOf",
            view.wording().day(view.input().asOf()));
  }
}
