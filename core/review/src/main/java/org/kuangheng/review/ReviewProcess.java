package org.kuangheng.review;

import java.util.List;
import java.util.Set;

/**
 * The road of a review (流程): its nodes in order, who hands in and which office watches over it.
 *
 * @param initiator who hands in, and to whom it is returned
 * @param office who suspends, resumes, reminds and replaces those who leave
 */
public record ReviewProcess(String initiator, String office, List<Node> nodes) {
  /** How the signers of a node come to one outcome. */
  public enum Mode {
    /** 顺序会签: one after the other, all must agree. */
    SEQUENCE,
    /** 并行会签: at once, all must agree. */
    PARALLEL,
    /** 票签: by weight, against the node's share of all weights. */
    VOTE,
    /** 或签: the first to act decides. */
    ANY
  }

  /** One who signs, with the weight of the vote; 1 where no vote is taken. */
  public record Signer(String who, int weight) {}

  /**
   * A node (节点).
   *
   * @param percent the share of all weights that must agree in a vote, 1 to 100
   * @param returns ids of the earlier nodes to which it may be returned; the initiator always
   */
  public record Node(String id, Mode mode, List<Signer> signers, int percent, Set<String> returns) {
    public Node {
      signers = List.copyOf(signers);
      returns = Set.copyOf(returns);
      long people = signers.stream().map(Signer::who).distinct().count();
      boolean weighted = signers.stream().allMatch(signer -> signer.weight() > 0);
      if (signers.isEmpty() || people != signers.size() || !weighted) {
        throw new IllegalArgumentException("Node " + id + " needs distinct signers with weights");
      }
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("Node " + id + " needs 1 to 100 percent: " + percent);
      }
    }
  }

  public ReviewProcess {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty() || nodes.stream().map(Node::id).distinct().count() != nodes.size()) {
      throw new IllegalArgumentException("A process needs nodes with distinct ids");
    }
  }

  int indexOf(String node) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).id().equals(node)) {
        return i;
      }
    }
    return -1;
  }
}
