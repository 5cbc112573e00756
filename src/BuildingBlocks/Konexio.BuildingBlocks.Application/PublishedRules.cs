using FluentValidation;
using FluentValidation.Validators;

namespace Konexio.BuildingBlocks.Application;

/// <summary>A rule that the API's document can read: text that a person may have written, in one line or several.</summary>
public interface IPlainText
{
    bool Lines { get; }
}

/// <summary>A rule that the API's document can read: how many items a list has at most.</summary>
public interface IListLimit
{
    int Most { get; }
}

internal sealed class PlainTextRule<T>(bool lines) : PropertyValidator<T, string?>, IPlainText
{
    public bool Lines => lines;

    public override string Name => "PlainTextValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) =>
        Validation.IsPlain(lines ? value?.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ') : value);
}

internal sealed class ListLimitRule<T, TItem>(int most) : PropertyValidator<T, IReadOnlyList<TItem>?>, IListLimit
{
    public int Most => most;

    public override string Name => "ListLimitValidator";

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem>? value) => value is null || value.Count <= most;
}
