using System.Globalization;
using System.Text;
using PhoneNumbers;

namespace Konexio.Enrolment.Infrastructure.People;

/// <summary>A telephone number as E.164, read as in France when it names no country; nothing when it cannot be one.</summary>
internal static class PhoneForms
{
    private const string DefaultRegion = "FR";
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    internal static string? Normalise(string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone)) return null;

        try
        {
            var number = Numbers.Parse(phone, DefaultRegion);
            return Numbers.IsPossibleNumber(number) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}

/// <summary>An e-mail address in one spelling; what follows a plus is kept, for it may be another person's.</summary>
internal static class EmailForms
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    internal static string? Normalise(string? email)
    {
        var trimmed = email?.Trim();
        var at = trimmed?.LastIndexOf('@') ?? -1;
        if (at < 1) return null;

        try
        {
            var local = trimmed![..at].Normalize(NormalizationForm.FormC).ToLowerInvariant();
            return $"{local}@{Idn.GetAscii(trimmed[(at + 1)..].Normalize(NormalizationForm.FormC)).ToLowerInvariant()}";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
