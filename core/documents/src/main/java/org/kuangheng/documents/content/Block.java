package org.kuangheng.documents.content;

/** A piece of running text (正文段落), in the order of GB/T 9704's levels. */
public sealed interface Block {
  /** The text as printed, with its number. */
  String text();

  /** 一、 in 黑体. */
  record Chapter(String text) implements Block {}

  /** （一） in 楷体. */
  record Section(String text) implements Block {}

  /** A paragraph in 仿宋, first line indented by two characters. */
  record Paragraph(String text) implements Block {}
}
