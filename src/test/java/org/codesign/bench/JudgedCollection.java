package org.codesign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, questions, and which documents answer which: {@code documents.jsonl} (id, title,
 * body), {@code queries.tsv} (id, question) and {@code qrels.tsv} (id of a question, id of a
 * document, grade).
 *
 * @param questions by their id; those to which something is relevant
 * @param grades by question and document
 */
record JudgedCollection(
    List<Text> documents, Map<String, String> questions, Map<String, Map<String, Integer>> grades) {

  record Text(String id, String title, String body) {}

  static JudgedCollection in(Path folder) throws IOException {
    Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
    Map<String, String> questions = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
      String[] parts = line.split("\t", 2);
      if (isAnswered(grades.getOrDefault(parts[0], Map.of()))) {
        questions.put(parts[0], parts[1]);
      }
    }
    return new JudgedCollection(documents(folder.resolve("documents.jsonl")), questions, grades);
  }

  private static boolean isAnswered(Map<String, Integer> grades) {
    return grades.values().stream().anyMatch(grade -> grade > 0);
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t");
      grades
          .computeIfAbsent(parts[0], any -> new HashMap<>())
          .put(parts[1], Integer.valueOf(parts[2].strip()));
    }
    return grades;
  }

  private static List<Text> documents(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(JudgedCollection::document).toList();
    }
  }

  private static Text document(String line) {
    JsonNode document = JsonMapper.shared().readTree(line);
    return new Text(
        document.path("id").asString(),
        document.path("title").asString(""),
        document.path("body").asString(""));
  }
}
