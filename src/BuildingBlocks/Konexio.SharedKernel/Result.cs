namespace Konexio.SharedKernel;

/// <summary>What kind of answer a refusal gets; the host alone knows which HTTP status that is.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule.</summary>
    Invalid,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing, or the caller may not see it.</summary>
    NotFound,

    /// <summary>The present state does not allow it.</summary>
    Conflict,

    /// <summary>The caller's version is not the current one.</summary>
    PreconditionFailed,

    /// <summary>The caller must say which version it changes.</summary>
    PreconditionRequired,
}

/// <summary>A refusal with a stable code. Arguments fill the text; they never hold personal data.</summary>
public sealed record Error(string Code, ErrorKind Kind, string? Pointer = null)
{
    public IReadOnlyDictionary<string, object> Arguments { get; init; } = Empty;

    private static readonly Dictionary<string, object> Empty = [];

    public static Error Invalid(string code, string? pointer = null) => new(code, ErrorKind.Invalid, pointer);

    public static Error Conflict(string code) => new(code, ErrorKind.Conflict);

    public static Error NotFound(string code) => new(code, ErrorKind.NotFound);

    public static Error Forbidden(string code) => new(code, ErrorKind.Forbidden);

    public Error At(string pointer) => this with { Pointer = pointer };

    /// <summary>What a body names wrongly is a fault of the body: only what the path names can be not found.</summary>
    public Error NamedAt(string pointer) => this with { Kind = ErrorKind.Invalid, Pointer = pointer };

    public Error With(string name, object value) =>
        this with { Arguments = new Dictionary<string, object>(Arguments) { [name] = value } };
}

/// <summary>An outcome without a value.</summary>
public readonly record struct Result
{
    public Error? Error { get; private init; }

    public bool Succeeded => Error is null;

    public static Result Success { get; }

    public static implicit operator Result(Error error) => new() { Error = error };
}

/// <summary>Lets a behaviour refuse a request without knowing what it would have answered.</summary>
public interface IResult<out TSelf>
{
    bool Succeeded { get; }

    IReadOnlyList<Error> Errors { get; }

    static abstract TSelf Refused(IReadOnlyList<Error> errors);
}

/// <summary>A value, or the reasons why there is none.</summary>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors) => (_value, Errors) = (value, errors);

    public IReadOnlyList<Error> Errors { get; }

    public bool Succeeded => Errors.Count == 0;

    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"A refused result has no value: {Errors[0].Code}");

    public static Result<T> Refused(IReadOnlyList<Error> errors) => new(default, errors);

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);
}

/// <summary>The answer of a command that has nothing to say.</summary>
public readonly record struct Nothing;
