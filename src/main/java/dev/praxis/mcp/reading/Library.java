package dev.praxis.mcp.reading;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.mcp.tools.ApprovedRules;
import dev.praxis.mcp.tools.ApprovedSkills;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The rule set and the skills as resources: `praxis://rules` and `praxis://skills/{name}`.
public final class Library {
  static final String RULES = "praxis://rules";
  private static final String SKILLS = "praxis://skills/";
  private static final String TEXT = "text/plain";

  /// Longer lists help nobody: the rest is found by find_skills.
  private static final int LISTED = 200;

  private final ApprovedRules rules;
  private final ApprovedSkills skills;
  private final Reading reading;
  private Set<String> listed = Set.of();

  public Library(ApprovedRules rules, ApprovedSkills skills, Reading reading) {
    this.rules = rules;
    this.skills = skills;
    this.reading = reading;
  }

  /// The rule set.
  public SyncResourceSpecification ruleSet() {
    var resource =
        Resource.builder(RULES, "rules")
            .title("Rules in force")
            .description("Every rule of conduct the curator approved, one a line.")
            .mimeType(TEXT)
            .build();
    return new SyncResourceSpecification(resource, read(uri -> ApprovedRules.text(rules.list())));
  }

  /// Any skill by its name.
  public SyncResourceTemplateSpecification anySkill() {
    var template =
        ResourceTemplate.builder(SKILLS + "{name}", "skill")
            .title("A skill")
            .description(
                "One approved skill in full, by its name; find_skills tells which fits a task.")
            .mimeType(TEXT)
            .build();
    return new SyncResourceTemplateSpecification(template, read(this::skill));
  }

  /// Brings the list of a server up to date: the surest skills, as they are now.
  public void list(McpSyncServer server) {
    var now = new LinkedHashSet<String>();
    for (var skill : skills.list().stream().limit(LISTED).toList()) {
      now.add(SKILLS + skill.name());
      server.addResource(new SyncResourceSpecification(resource(skill), read(this::skill)));
    }
    listed.stream().filter(uri -> !now.contains(uri)).forEach(server::removeResource);
    listed = now;
  }

  private static Resource resource(Skill skill) {
    return Resource.builder(SKILLS + skill.name(), skill.name())
        .description(AgentText.inert(skill.description()))
        .mimeType(TEXT)
        .build();
  }

  private String skill(String uri) {
    if (!uri.startsWith(SKILLS)) {
      throw new Problem("There is no such resource.", "List the resources there are.");
    }
    return AgentText.of(skills.find(uri.substring(SKILLS.length())), Map.of());
  }

  private BiFunction<McpSyncServerExchange, ReadResourceRequest, ReadResourceResult> read(
      Function<String, String> content) {
    return (exchange, request) -> {
      var outcome = reading.read(exchange, request.uri(), () -> content.apply(request.uri()));
      var text = outcome.answer();
      if (text == null) {
        throw McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND).message(outcome.failure()).build();
      }
      var contents = TextResourceContents.builder(request.uri(), text).mimeType(TEXT).build();
      return ReadResourceResult.builder(List.of(contents)).build();
    };
  }
}
