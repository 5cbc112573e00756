using FluentValidation;
using Konexio.BuildingBlocks.Application;

namespace Konexio.BuildingBlocks.Tests;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("Person.BirthDate", "/person/birthDate")]
    [InlineData("Needs[2].Code", "/needs/2/code")]
    [InlineData("Reference", "/reference")]
    public void A_property_path_becomes_a_json_pointer(string path, string pointer) =>
        Validation.ToPointer(path).ShouldBe(pointer);

    [Theory]
    [InlineData("Ngô Thị Hà")]
    [InlineData("محمد")]
    [InlineData("می‌خواهم")]
    [InlineData("𐓏𐓘𐓻𐓘𐓻𐓟")]
    public void A_name_in_its_own_script_is_plain_text(string name) =>
        Faults(name).ShouldBeEmpty();

    [Theory]
    [InlineData("nul\0")]
    [InlineData("\u202Eevil")]
    [InlineData("\u200Fmark")]
    [InlineData("line\nbreak")]
    public void A_control_or_direction_character_is_refused(string text) =>
        Faults(text).ShouldBe([Validation.ForbiddenCharacter]);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Faults("lone" + (char)0xD800 + "half").ShouldBe([Validation.ForbiddenCharacter]);

    [Fact]
    public void Every_fault_of_an_input_is_told_at_once_with_its_limit()
    {
        var errors = new SampleValidator().Validate(new Sample(new string('x', 21), null)).ToErrors();

        errors.Select(error => (error.Pointer, error.Code)).ShouldBe([("/name", Validation.TooLong), ("/other", Validation.Required)]);
        errors[0].Arguments["max"].ShouldBe(20);
    }

    private static string[] Faults(string text) =>
        [.. new SampleValidator().Validate(new Sample(text, "x")).ToErrors().Select(error => error.Code)];

    private sealed record Sample(string? Name, string? Other);

    private sealed class SampleValidator : AbstractValidator<Sample>
    {
        public SampleValidator()
        {
            RuleFor(sample => sample.Name).PlainText(20);
            RuleFor(sample => sample.Other).NotEmpty();
        }
    }
}
