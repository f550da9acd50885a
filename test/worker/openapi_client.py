"""A client made of a deployment's /openapi.json alone, with Python's standard library: what the description lacks, it lacks.

usage: openapi_client.py ORIGIN OPERATION [NAME=VALUE…]   prints the answer's body
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Client:
    """Has a method for each operation, which takes its parameters by name and returns what its content type says."""

    def __init__(self, origin):
        with urllib.request.urlopen(f"{origin}/openapi.json") as answer:
            self.described = json.load(answer)
        for path, operations in self.described["paths"].items():
            for method, operation in operations.items():
                setattr(self, operation["operationId"], self.make(path, method, operation))

    def make(self, path, method, operation):
        """One operation as a function."""
        base = self.described["servers"][0]["url"]
        parameters = {each["name"]: each for each in operation["parameters"]}

        def call(**given):
            for name in given:
                if name not in parameters:
                    raise TypeError(f"{operation['operationId']} has no parameter {name}")
            address, query = path, {}
            for name, parameter in parameters.items():
                if parameter.get("required") and name not in given:
                    raise TypeError(f"{name} is missing")
                if name not in given:
                    continue
                if parameter["in"] == "path":
                    address = address.replace("{%s}" % name, urllib.parse.quote(given[name], safe=""))
                else:
                    query[name] = given[name]
            search = "?" + urllib.parse.urlencode(query) if query else ""
            request = urllib.request.Request(base + address + search, method=method.upper())
            # The first of its kinds of answer: who names a page among others is given the page.
            request.add_header("Accept", next(iter(operation["responses"]["200"]["content"])))
            try:
                with urllib.request.urlopen(request) as answer:
                    body = answer.read().decode()
            except urllib.error.HTTPError as error:
                problem = json.load(error)
                raise SystemExit(f"{error.code} {problem['code']}: {problem['detail']}")
            return self.checked(body, operation)

        return call

    def checked(self, body, operation):
        """Whatever the schema requires must be there."""
        for kind, content in operation["responses"]["200"]["content"].items():
            if kind.endswith("json") and "schema" in content:
                value = json.loads(body)
                self.check(value, content["schema"])
                return value
        return body

    def check(self, value, schema):
        while "$ref" in schema:
            schema = self.described["components"]["schemas"][schema["$ref"].split("/")[-1]]
        for name in schema.get("required", []):
            assert name in value, f"{name} is missing in {list(value)}"
        for name, part in schema.get("properties", {}).items():
            if isinstance(value, dict) and name in value:
                self.check(value[name], part)
        if "items" in schema:
            for each in value:
                self.check(each, schema["items"])


if __name__ == "__main__":
    origin, operation, *words = sys.argv[1:]
    given = dict(word.split("=", 1) for word in words)
    print(json.dumps(getattr(Client(origin), operation)(**given)))
