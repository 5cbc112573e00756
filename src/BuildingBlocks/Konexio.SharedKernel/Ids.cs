namespace Konexio.SharedKernel;

/// <summary>A typed identifier: a UUID of version 7 that cannot be taken for another kind's.</summary>
public interface IId<out TSelf> where TSelf : struct
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>One record of a human being, the same in every module.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
