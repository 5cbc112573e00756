using System.Globalization;
using FluentValidation;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Application.Sessions;

/// <summary>Times of day, as the wall clock in Paris shows them.</summary>
public sealed record HalfDayForm
{
    /// <example>09:00</example>
    public string Start { get; init; } = "";

    /// <example>12:30</example>
    public string End { get; init; } = "";

    internal HalfDay ToHalfDay() => new(ClockTimes.Read(Start), ClockTimes.Read(End));
}

internal sealed class HalfDayFormValidator : AbstractValidator<HalfDayForm>
{
    public HalfDayFormValidator()
    {
        RuleFor(half => half.Start).ClockTime();
        RuleFor(half => half.End).ClockTime();
    }
}

/// <summary>Times of day are written in hours and minutes: 09:00.</summary>
internal static class ClockTimes
{
    private const string Form = "HH:mm";

    internal static TimeOnly Read(string text) => TimeOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    internal static string Write(TimeOnly time) => time.ToString(Form, CultureInfo.InvariantCulture);

    internal static IRuleBuilderOptions<T, string> ClockTime<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Matches("^([01][0-9]|2[0-3]):[0-5][0-9]\\z");
}
