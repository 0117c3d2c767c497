package org.kuangheng.merkle.check;

/** A file that the reader hands over beside the log (随附文件): its name for findings, and its text. */
public record NamedText(String name, String text) {}
