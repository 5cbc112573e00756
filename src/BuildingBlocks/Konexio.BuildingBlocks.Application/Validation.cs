using System.Text;
using FluentValidation;
using FluentValidation.Results;
using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Application;

/// <summary>The rules that inputs of every module share, under the codes that problem documents show.</summary>
public static class Validation
{
    public const string Required = "input.required";
    public const string TooLong = "input.too-long";
    public const string ForbiddenCharacter = "input.forbidden-character";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["NotNullValidator"] = Required,
        ["NotEmptyValidator"] = Required,
        ["MaximumLengthValidator"] = TooLong,
        ["LengthValidator"] = "input.wrong-length",
        ["ExactLengthValidator"] = "input.wrong-length",
        ["EnumValidator"] = "input.unknown-code",
        ["InclusiveBetweenValidator"] = "input.out-of-range",
        ["GreaterThanValidator"] = "input.out-of-range",
        ["GreaterThanOrEqualValidator"] = "input.out-of-range",
        ["LessThanValidator"] = "input.out-of-range",
        ["LessThanOrEqualValidator"] = "input.out-of-range",
        ["RegularExpressionValidator"] = "input.wrong-format",
        ["EmailValidator"] = "input.wrong-format",
    };

    /// <summary>Text that a person may have written: any script, no control character, no hidden direction change.</summary>
    public static IRuleBuilderOptions<T, string?> PlainText<T>(this IRuleBuilder<T, string?> rule, int maximumLength) =>
        rule.MaximumLength(maximumLength).SetValidator(new PlainTextRule<T>(lines: false)).WithErrorCode(ForbiddenCharacter);

    /// <summary>Several lines of such text.</summary>
    public static IRuleBuilderOptions<T, string?> PlainLines<T>(this IRuleBuilder<T, string?> rule, int maximumLength) =>
        rule.MaximumLength(maximumLength).SetValidator(new PlainTextRule<T>(lines: true)).WithErrorCode(ForbiddenCharacter);

    /// <summary>At most so many items.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int maximum) =>
        rule.SetValidator(new ListLimitRule<T, TItem>(maximum)).WithErrorCode("input.too-many").WithState(_ => maximum);

    public static IReadOnlyList<Error> ToErrors(this ValidationResult validation) =>
        [.. validation.Errors.Select(ToError)];

    private static Error ToError(ValidationFailure failure)
    {
        var error = Error.Invalid(Codes.GetValueOrDefault(failure.ErrorCode, failure.ErrorCode), ToPointer(failure.PropertyName));
        var values = failure.FormattedMessagePlaceholderValues;
        if (failure.CustomState is int maximum) error = error.With("max", maximum);
        if (values is null) return error;
        if (values.TryGetValue("MaxLength", out var max) && max is > 0) error = error.With("max", max);
        if (values.TryGetValue("From", out var from)) error = error.With("min", from);
        if (values.TryGetValue("To", out var to)) error = error.With("max", to);
        if (values.TryGetValue("ComparisonValue", out var limit) && limit is not "") error = error.With("limit", limit);
        return error;
    }

    // U+202A-202E, U+2066-2069, U+200E-200F and U+061C change or hide the direction of text (CVE-2021-42574); the joiners
    // U+200C and U+200D stay, since Persian and Indic names are spelled with them.
    internal static bool IsPlain(string? text)
    {
        if (text is null) return true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) || c is '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\uFFFE' or '\uFFFF'
                or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029') return false;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }

    /// <summary>A property path as a JSON pointer: <c>Person.Phones[0]</c> is <c>/person/phones/0</c> (RFC 6901).</summary>
    public static string ToPointer(string propertyPath)
    {
        var pointer = new StringBuilder(propertyPath.Length + 1);
        var atStart = true;
        pointer.Append('/');
        foreach (var c in propertyPath)
        {
            if (c is '.' or '[')
            {
                pointer.Append('/');
                atStart = true;
            }
            else if (c is not ']')
            {
                pointer.Append(atStart ? char.ToLowerInvariant(c) : c);
                atStart = false;
            }
        }

        return pointer.ToString();
    }
}
