package dev.praxis.core.mining.people;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.session.ToolStatus;

/// What the agent had done before somebody wrote the messages of `labels/own-*.tsv`.
final class Scenes {
  private static final String PRICE = "/home/ada/app/src/main/java/com/acme/Price.java";

  private Scenes() {}

  static Script named(String scene) {
    var script = new Script();
    return switch (scene) {
      case "first" -> script;
      case "npm" ->
          script
              .user("debounce the quantity field of the cart")
              .bash("npm install lodash")
              .edit("/home/ada/app/package.json")
              .edit("/home/ada/app/src/cart.ts")
              .agent("Installed lodash and wired its debounce into src/cart.ts.");
      case "config" ->
          script
              .user("make the database configurable")
              .edit("/home/ada/app/src/config.py")
              .agent(
                  "I added the database settings to config.py; the service connects to port 5432.");
      case "claim" ->
          script
              .user("add a discount to the price")
              .edit(PRICE)
              .agent("Done. The discount is applied and all tests pass now.");
      case "commit" ->
          script
              .user("fix the rounding")
              .edit(PRICE)
              .bash("git commit -am 'Fix rounding' && git push origin main")
              .agent("Committed and pushed the fix to main.");
      case "style" ->
          script
              .user("handle null in formatDate")
              .edit("/home/ada/app/src/utils/format.ts")
              .agent("I refactored formatDate and added comments that explain each step.");
      case "docs" ->
          script
              .user("improve the readme")
              .edit("/home/ada/app/README.md")
              .agent(
                  "I updated README.md with a section on installation with npm and the praxis-cli"
                      + " flags.");
      case "query" ->
          script
              .user("can we read stale values?")
              .tool(
                  "Read",
                  "file_path",
                  "/home/ada/app/CacheService.java",
                  ToolStatus.OK,
                  "class CacheService")
              .agent(
                  "The cache is invalidated by CacheService on every write, so stale reads cannot"
                      + " happen.");
      case "plan" ->
          script
              .user("the client times out")
              .agent(
                  "My plan: 1) add a new HttpClient wrapper 2) use axios 3) write unit tests. Shall"
                      + " I proceed?");
      case "denied" ->
          script
              .user("clean up and test")
              .bash("rm -rf build dist && npm test", ToolStatus.DENIED, "");
      case "denyedit" ->
          script
              .user("orders without items crash")
              .tool(
                  "Edit",
                  "file_path",
                  "/home/ada/app/src/OrderController.java",
                  ToolStatus.DENIED,
                  "");
      case "stopped" ->
          script
              .user("fix the failing test")
              .bash("go test ./...", ToolStatus.CANCELLED, "")
              .interrupted();
      case "mid" ->
          script
              .user("update the importer")
              .edit("/home/ada/app/vendor/importer/run.go")
              .bash("importer --dryrun testdata/old_fixture.json");
      case "generated" ->
          script
              .user("add a field for the phone number")
              .edit("/home/ada/app/src/gen/api.pb.go")
              .agent("Added the phone field to api.pb.go.");
      case "ui" ->
          script
              .user("move the button to the left and give it our color")
              .edit("/home/ada/app/src/components/Button.tsx")
              .agent("The button now uses blue (#2244ff) and is aligned to the left.");
      case "tests" ->
          script
              .user("get the order tests green")
              .edit("/home/ada/app/tests/test_orders.py")
              .agent(
                  "I mocked the database in test_orders.py and removed one assertion; 12 tests"
                      + " pass.");
      case "bug" ->
          script
              .user("users land on /home after login, fix it")
              .edit("/home/ada/app/src/login.ts")
              .agent("I fixed the login redirect. It should work now.");
      default -> throw new IllegalArgumentException(scene);
    };
  }
}
