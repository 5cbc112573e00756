namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>Why a request was not done (RFC 9457), in the caller's language.</summary>
/// <param name="Type">A page that explains this kind of problem: <c>/problems/{code}</c>.</param>
/// <param name="Title">The kind of problem, in a few words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do about it.</param>
/// <param name="Instance">The path that was called.</param>
/// <param name="Code">The stable code to program against; it never changes with the language.</param>
/// <param name="TraceId">Quote it when asking for help.</param>
/// <param name="Errors">Every fault of the input, at once.</param>
public sealed record ProblemDocument(
    string Type, string Title, int Status, string? Detail, string Instance, string Code, string TraceId, IReadOnlyList<Fault>? Errors);

/// <summary>One fault of the input.</summary>
/// <param name="Pointer">Where it is: a JSON pointer (RFC 6901) into the body, or the name of a header or parameter.</param>
/// <param name="Code">The rule that was broken.</param>
/// <param name="Detail">The rule, in the caller's language.</param>
/// <param name="Line">The line, where the input is a file of lines; the first is 1.</param>
/// <param name="Blocking">In a file of lines: whether the fault keeps it out, or is only remarked on.</param>
public sealed record Fault(string Pointer, string Code, string Detail, int? Line = null, bool? Blocking = null);
