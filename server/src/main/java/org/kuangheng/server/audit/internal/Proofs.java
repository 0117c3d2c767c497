package org.kuangheng.server.audit.internal;

import java.util.Optional;
import org.kuangheng.merkle.InclusionProof;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.TlogProof;
import org.kuangheng.merkle.tile.TiledSubtrees;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves entries against the latest checkpoint. The tree is public: no scope matters here. */
@Service
public class Proofs {
  private final TreeTable tree;
  private final ServedLog log;

  Proofs(TreeTable tree, ServedLog log) {
    this.tree = tree;
    this.log = log;
  }

  /** The latest signed checkpoint, if there is one. */
  public Optional<SignedNote> checkpoint() {
    return log.checkpoint().flatMap(SignedNote::parse);
  }

  /** The proof that the leaf at a position stands under a checkpoint that covers it. */
  @Transactional(readOnly = true)
  public TlogProof of(long position, SignedNote note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text()).orElseThrow();
    TiledSubtrees tiles =
        new TiledSubtrees((level, index) -> tree.tile(level, index).orElseThrow());
    InclusionProof proof = InclusionProof.of(position, checkpoint.size(), tiles);
    return new TlogProof(position, proof.path(), note);
  }
}
