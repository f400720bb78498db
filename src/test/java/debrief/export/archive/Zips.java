package debrief.export.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.report.Story;
import debrief.web.json.Json;
import debrief.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zips as their entries, to be looked at and changed. */
final class Zips {
  private Zips() {}

  static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static ObjectNode manifest(Map<String, byte[]> entries) throws IOException {
    return (ObjectNode) Json.MAPPER.readTree(entries.get(ArchiveManifest.ENTRY));
  }

  /** The archive of a server with one published report. */
  static byte[] ofOneReport() {
    try (World world = World.empty()) {
      Story.begin(world.admin(), "Carried").entry("Words", "team").write("W").publish();
      return world.admin().get("/api/v1/archive").response().body();
    }
  }
}
