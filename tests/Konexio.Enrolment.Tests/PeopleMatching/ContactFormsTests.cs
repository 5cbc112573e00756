using FsCheck.Xunit;
using Konexio.Enrolment.Infrastructure.People;

namespace Konexio.Enrolment.Tests.PeopleMatching;

public sealed class ContactFormsTests
{
    [Theory]
    [InlineData("06 12 34 56 78", "+33612345678")]
    [InlineData("+33 (0)6 12 34 56 78", "+33612345678")]
    [InlineData("0033612345678", "+33612345678")]
    [InlineData("06.12.34.56.78", "+33612345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "+33612345678")]
    [InlineData("+93 70 123 4567", "+93701234567")]
    [InlineData("112", null)]
    [InlineData("no phone", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_number_is_read_as_French_unless_it_names_a_country(string? phone, string? e164) =>
        PhoneForms.Normalise(phone).ShouldBe(e164);

    [Theory]
    [InlineData("  Amina.Diallo@Example.ORG ", "amina.diallo@example.org")]
    [InlineData("amina+konexio@example.org", "amina+konexio@example.org")]
    [InlineData("a@Élysée.fr", "a@xn--lyse-9oad.fr")]
    [InlineData("Ame\u0301lie@example.org", "amélie@example.org")]
    [InlineData("example.org", null)]
    [InlineData("@example.org", null)]
    [InlineData("a@", null)]
    [InlineData("a@b_c.fr", null)]
    [InlineData(null, null)]
    public void An_address_has_one_spelling(string? email, string? normalised) => EmailForms.Normalise(email).ShouldBe(normalised);

    [Property(MaxTest = 1_000)]
    public void No_text_whatever_breaks_either(string? text)
    {
        PhoneForms.Normalise(text);
        EmailForms.Normalise(text + "@" + text);
    }
}
