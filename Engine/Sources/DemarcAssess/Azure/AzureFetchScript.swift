/// The text of the script that runs a plan.
enum AzureFetchScript {
  static func text(_ plan: AzureFetchPlan, _ documents: [AzurePolicyDocuments]) -> String {
    var lines = [head]
    for document in documents {
      lines.append(
        ["document", document.name, document.method, document.path, document.apiVersion]
          .map(ShellText.quoted).joined(separator: " "))
    }
    var told = ""
    for (index, (step, policies)) in plan.steps.enumerated() {
      let about = "# \(step.type): decides \(policies) \(policies == 1 ? "policy" : "policies")"
      if about != told {
        lines.append(about)
        told = about
      }
      let number = String(index + 1)
      let padding = String(repeating: "0", count: max(5 - number.utf8.count, 0))
      let type = step.type.lowercased().replacing("/", with: ".")
      lines.append(step.line("\(padding)\(number)-\(type)"))
    }
    lines.append(end)
    return lines.joined(separator: "\n")
  }

  /// The functions.
  ///
  /// Names of variables are shared by all of them, as POSIX shells know no others.
  private static let head = #"""
    #!/bin/sh
    # Fetches, read-only, what Azure Policy rules look up and no export holds yet. Written by demarc.
    # Usage: az login; sh fetch.sh [DIRECTORY]   (needs az and jq; a role that may read is enough)
    # Each file says what it covers. A call that fails is named at the end, and writes no file.
    set -u
    out=${1:-azure-evidence}
    command -v az > /dev/null && command -v jq > /dev/null || { echo 'needs az and jq' >&2; exit 69; }
    mkdir -p "$out" || exit 73
    work=$(mktemp -d) || exit 73
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' HUP INT TERM
    arm=$(az cloud show --query endpoints.resourceManager --output tsv < /dev/null 2> /dev/null) || arm=
    arm=${arm%/}
    case $arm in https://*) ;; *) arm=https://management.azure.com ;; esac
    written=0
    failed=0

    # failed TYPE SCOPE: says why, without what a terminal would obey
    failed() {
      failed=$((failed + 1))
      printf 'failed: %s at %s: %s\n' "$1" "$2" "$(head -c 400 "$work/error" | tr '\n' ' ')" |
        tr -d '\000-\011\013-\037\177' >&2
    }
    # ask METHOD URL [BODY]: one answer in $work/page; a busy service is asked again
    ask() {
      tries=0
      while :; do
        if [ $# -gt 2 ]; then
          az rest --method "$1" --url "$2" --body "$3" --output json
        else
          az rest --method "$1" --url "$2" --output json
        fi > "$work/page" 2> "$work/error" < /dev/null && return 0
        tries=$((tries + 1))
        [ "$tries" -lt 4 ] && grep -q -i -e 'too *many *requests' -e 'timed out' "$work/error" ||
          return 1
        sleep "$((tries * ${PAUSE:-15}))"
      done
    }
    # pages METHOD URL: the resources of all pages, one a line in $work/items
    pages() {
      : > "$work/items"
      next=$2
      turn=0
      while [ -n "$next" ]; do
        case $next in
        "$arm"/* | "$arm":443/*) ;;
        *) echo 'the next page is on another host' > "$work/error"; return 1 ;;
        esac
        turn=$((turn + 1))
        [ "$turn" -le 10000 ] || { echo 'the pages do not end' > "$work/error"; return 1; }
        ask "$1" "$next" || return 1
        jq -c 'if type == "array" then .[] elif has("value") then .value[]
          else error("the answer is no list") end' "$work/page" >> "$work/items" \
          2> "$work/error" || return 1
        next=$(jq -r 'if type == "object" then .nextLink // ."@odata.nextLink" // "" else "" end' \
          "$work/page" 2> "$work/error") || return 1
      done
    }
    # rows SUBSCRIPTION QUERY: all rows of Resource Graph, one a line in $work/items
    rows() {
      : > "$work/items"
      token=
      while :; do
        body=$(jq -n -c --arg s "$1" --arg q "$2" --arg t "$token" '{subscriptions: [$s], query: $q,
          options: ({resultFormat: "objectArray", "$top": 1000}
            + if $t == "" then {} else {"$skipToken": $t} end)}') || return 1
        ask post "$arm/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01" "$body" ||
          return 1
        jq -c '.data[]' "$work/page" >> "$work/items" 2> "$work/error" || return 1
        turn=$token
        token=$(jq -r '."$skipToken" // ""' "$work/page") || return 1
        [ -n "$token" ] || break
        [ "$token" != "$turn" ] || { echo 'the pages do not end' > "$work/error"; return 1; }
      done
      total=$(jq -r '.totalRecords // 0' "$work/page") || return 1
      [ "$(wc -l < "$work/items")" -eq "$total" ] ||
        { echo "the answers do not hold the $total rows there are" > "$work/error"; return 1; }
    }
    # newest TYPE: an API version that its provider has
    newest() {
      az provider show --namespace "${1%%/*}" --output json < /dev/null 2> "$work/error" |
        jq -e -r --arg t "${1#*/}" 'first(.resourceTypes[]
          | select((.resourceType | ascii_downcase) == ($t | ascii_downcase)) | .apiVersions[0])' \
          2>> "$work/error"
    }
    # version GIVEN TYPE: in $version
    version() {
      version=$1
      [ -n "$version" ] || version=$(newest "$2") ||
        { echo 'the provider has no API version for it' >> "$work/error"; return 1; }
    }
    # write FILE TYPE SCOPE VERSION COMMAND: the items as a list that says what it covers
    write() {
      at=$(date -u +%Y-%m-%dT%H:%M:%SZ)
      jq -s --arg type "$2" --arg scope "$3" --arg version "$4" --arg command "$5" --arg at "$at" \
        '{covers: [{type: $type, scope: $scope, command: $command, capturedAt: $at}
          + if $version == "" then {} else {apiVersion: $version} end], value: .}' \
        "$work/items" > "$work/file" 2> "$work/error" && mv "$work/file" "$out/$1.json" &&
        written=$((written + 1)) || failed "$2" "$3"
    }
    # list FILE TYPE SCOPE PATH VERSION: what hangs on one resource
    list() {
      version "$5" "$2" && url="$arm$4?api-version=$version" && pages get "$url" ||
        { failed "$2" "$3"; return; }
      write "$1" "$2" "$3" "$version" "az rest --method get --url $url"
    }
    # below FILE TYPE SCOPE PATH VERSION: what a subscription has, without what it inherits
    below() {
      version "$5" "$2" && url="$arm$4?api-version=$version" && pages get "$url" &&
        jq -c --arg s "$3/" 'select(.id | ascii_downcase | startswith($s | ascii_downcase))' \
          "$work/items" > "$work/own" 2> "$work/error" || { failed "$2" "$3"; return; }
      mv "$work/own" "$work/items"
      write "$1" "$2" "$3" "$version" "az rest --method get --url $url"
    }
    # item FILE TYPE SCOPE PATH VERSION: the only one there can be, or none
    item() {
      version "$5" "$2" || { failed "$2" "$3"; return; }
      url="$arm$4?api-version=$version"
      if ask get "$url"; then
        jq -c . "$work/page" > "$work/items"
      elif grep -q -e '"code": *"ResourceNotFound"' -e '"code": *"NotFound"' "$work/error"; then
        : > "$work/items"
      else
        failed "$2" "$3"
        return
      fi
      write "$1" "$2" "$3" "$version" "az rest --method get --url $url"
    }
    # graph FILE TYPE SUBSCRIPTION TABLE: what Resource Graph has of one type
    graph() {
      query="$4 | where type =~ '$2' | order by id asc"
      rows "$3" "$query" || { failed "$2" "/subscriptions/$3"; return; }
      write "$1" "$2" "/subscriptions/$3" '' "az graph query --subscriptions $3 -q \"$query\""
    }
    # each FILE TYPE SUBSCRIPTION TABLE PARENT CHILD VERSION: a list below each parent there is
    each() {
      version "$7" "$2" && rows "$3" "$4 | where type =~ '$5' | project id | order by id asc" &&
        jq -r '.id | split("/") | map(@uri) | join("/")' "$work/items" > "$work/parents" \
          2> "$work/error" || { failed "$2" "/subscriptions/$3"; return; }
      : > "$work/all"
      while IFS= read -r parent; do
        pages get "$arm$parent/$6?api-version=$version" || { failed "$2" "$parent"; return; }
        cat "$work/items" >> "$work/all"
      done < "$work/parents"
      mv "$work/all" "$work/items"
      write "$1" "$2" "/subscriptions/$3" "$version" \
        "az rest --method get --url $arm{$5}/$6?api-version=$version"
    }
    # document NAME METHOD PATH VERSION: a list without a statement
    document() {
      pages "$2" "$arm$3?api-version=$4" && mkdir -p "$out/policy" &&
        jq -s '{value: .}' "$work/items" > "$work/file" 2> "$work/error" &&
        mv "$work/file" "$out/policy/$1.json" && written=$((written + 1)) || failed "$1" "$3"
    }

    """#

  private static let end = #"""

    printf '%s files in %s, %s calls failed\n' "$written" "$out" "$failed" >&2
    [ "$failed" -eq 0 ]

    """#
}
